package dev.lithograph.store;

/** A store that another process has open. */
public final class StoreInUseException extends UnusableStoreException {
  private static final long serialVersionUID = 1;

  private final String holder;

  StoreInUseException(String folder, String holder) {
    super(folder + " is in use by " + holder + "; wait until it ends or stop it, or name another folder");
    this.holder = holder;
  }

  /** For people: which process, by which command, since when. */
  public String holder() {
    return holder;
  }
}
