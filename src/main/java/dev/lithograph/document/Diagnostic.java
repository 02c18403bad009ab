package dev.lithograph.document;

import java.util.Arrays;

/**
 * Something that a reader or miner has to tell its user.
 *
 * @param location file, and where known the line or table: {@code review.md:212}, {@code review.md, table 2, row 3}
 * @param message what is wrong and what to do, in one line
 */
public record Diagnostic(Severity severity, String location, String message) {
  private static final String OWN_CODE = "dev.lithograph.";

  public enum Severity { WARNING, ERROR }

  public static Diagnostic warning(String location, String message) {
    return new Diagnostic(Severity.WARNING, location, message);
  }

  public static Diagnostic error(String location, String message) {
    return new Diagnostic(Severity.ERROR, location, message);
  }

  /** What went wrong in Lithograph itself, and where in it, in words for its user. */
  public static String ofFault(Throwable fault) {
    String place = Arrays.stream(fault.getStackTrace()).filter(frame -> frame.getClassName().startsWith(OWN_CODE)).findFirst()
        .map(frame -> " in " + frame.getFileName() + ":" + frame.getLineNumber()).orElse("");
    return "could not be mined (" + fault.getClass().getSimpleName() + place
        + "): this is a fault of Lithograph, please report it";
  }

  @Override
  public String toString() {
    return location + ": " + message;
  }
}
