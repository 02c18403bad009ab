package dev.lithograph.cluster;

/** A job that Spark gave up; the message says why and what to do. */
public final class FailedJobException extends Exception {
  private static final long serialVersionUID = 1;

  FailedJobException(String master, Throwable cause) {
    super("the job on " + master + " was given up (" + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
        + "): see that the master and its workers run, with the same version of Spark; the same command goes on where it was",
        cause);
  }
}
