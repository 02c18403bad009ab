package dev.lithograph.fetch;

import java.nio.file.Path;

/** What became of a paper that was asked for. */
public sealed interface Fetched {
  /** @param licence as the service names it, or empty */
  record Stored(Path file, String title, String licence) implements Fetched {}

  /** It lay there already, and nothing was asked. */
  record Present(Path file) implements Fetched {}

  record Refused(String reason) implements Fetched {}

  /** The service is out of reach, so that to go on is of no use now. */
  record OutOfReach(String reason) implements Fetched {}
}
