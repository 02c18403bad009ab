package dev.lithograph.document;

/** Ends long work on a document whose time is up: work that may take long asks here again and again. */
public final class Interruption extends RuntimeException {
  private static final long serialVersionUID = 1;

  private Interruption() {
    super("the thread was interrupted");
  }

  /** Returns at once, unless the thread was told to end what it does. */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Interruption();
    }
  }
}
