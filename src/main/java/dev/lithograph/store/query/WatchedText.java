package dev.lithograph.store.query;

/** A text that ticks as it is read: a regular expression may read one for years. */
record WatchedText(String text, Budget budget) implements CharSequence {
  @Override
  public char charAt(int index) {
    budget.tick();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
