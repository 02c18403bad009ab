package dev.lithograph.compare;

/** Why a place of a comparison is empty. Each claims no more than what was looked at. */
public enum Absence {
  OTHER_CONDITIONS("o.c.", "other conditions",
      "reported, but under other conditions than the columns ask for, or without stating them"),
  NOT_EXTRACTED("n.e.", "not extracted",
      "the document speaks of it beside a number and this electrolyte, or gives a value of something unclear; look there"),
  NOT_APPLICABLE("n/a", "does not apply",
      "what only cells have, where no value of the row was measured in one, or a part that the electrolyte by its name has not"),
  NOT_REPORTED("n.r.", "not reported",
      "the whole document was read, and gives no value of it but those that stand in this table or belong to others"),
  NOT_FOUND("–", "not found", "none was read from the document, which may tell it in words that were not understood");

  private final String mark;
  private final String words;
  private final String meaning;

  Absence(String mark, String words, String meaning) {
    this.mark = mark;
    this.words = words;
    this.meaning = meaning;
  }

  /** As tables abbreviate it: {@code n.r.} */
  public String mark() {
    return mark;
  }

  /** {@code not reported} */
  public String words() {
    return words;
  }

  /** What is claimed, for a legend. */
  public String meaning() {
    return meaning;
  }
}
