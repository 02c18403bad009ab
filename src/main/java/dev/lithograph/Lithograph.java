package dev.lithograph;

/** Where the program is put together. */
public final class Lithograph {
  private Lithograph() {}

  public static void main(String[] arguments) {
    System.err.println("nothing here yet");
  }
}
