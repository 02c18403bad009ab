package dev.lithograph.document;

/**
 * Something that a reader or miner has to tell its user.
 *
 * @param location file, and where known the line or table: {@code review.md:212}, {@code review.md, table 2, row 3}
 * @param message what is wrong and what to do, in one line
 */
public record Diagnostic(Severity severity, String location, String message) {
  public enum Severity { WARNING, ERROR }

  public static Diagnostic warning(String location, String message) {
    return new Diagnostic(Severity.WARNING, location, message);
  }

  public static Diagnostic error(String location, String message) {
    return new Diagnostic(Severity.ERROR, location, message);
  }

  @Override
  public String toString() {
    return location + ": " + message;
  }
}
