package dev.lithograph.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of a file.
 *
 * @param sha256 of the file; empty where it could not be read
 * @param version of the program and its settings that mined it
 * @param papers in the order in which the file has them
 */
record Receipt(String path, String sha256, String version, List<Paper> papers) implements Serializable {
  private static final String BETWEEN_FIELDS = "\t";

  /**
   * One paper of a file.
   *
   * @param id of the document; empty where it failed
   * @param facts how many
   * @param failure why nothing was mined; empty where it was
   */
  record Paper(String id, int facts, String failure) implements Serializable {
    static Paper failed(String failure) {
      return new Paper("", 0, failure);
    }

    boolean isMined() {
      return failure.isEmpty();
    }

    private String line() {
      return String.join(BETWEEN_FIELDS, id, String.valueOf(facts), failure.replaceAll("\\s+", " "));
    }

    private static Paper of(String line) {
      String[] fields = line.split(BETWEEN_FIELDS, -1);
      return new Paper(fields[0], Integer.parseInt(fields[1]), fields[2]);
    }
  }

  /** Whether this is what mining would give again. */
  boolean isOf(String hash, String program) {
    return !hash.isEmpty() && sha256.equals(hash) && version.equals(program) && papers.stream().allMatch(Paper::isMined);
  }

  String text() {
    return String.join(BETWEEN_FIELDS, sha256, version) + "\n"
        + papers.stream().map(paper -> paper.line() + "\n").collect(Collectors.joining());
  }

  static Optional<Receipt> of(String path, String text) {
    List<String> lines = text.lines().toList();
    String[] head = lines.isEmpty() ? new String[0] : lines.getFirst().split(BETWEEN_FIELDS, -1);
    return head.length != 2 ? Optional.empty() : Optional.of(new Receipt(path, head[0], head[1],
        new ArrayList<>(lines.stream().skip(1).map(Paper::of).toList())));
  }
}
