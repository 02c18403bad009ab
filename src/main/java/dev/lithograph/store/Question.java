package dev.lithograph.store;

import dev.lithograph.rdf.OntologyFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question that the graph is to answer.
 *
 * @param words in which the first lines of the file ask it
 * @param sparql the whole of the file
 */
public record Question(String name, String words, String sparql) {
  /** Those that came with the program, by name. */
  public static List<Question> all() {
    return OntologyFiles.questions().entrySet().stream().map(Question::of).toList();
  }

  private static Question of(Map.Entry<String, String> file) {
    String words = file.getValue().lines().takeWhile(line -> line.startsWith("#")).map(line -> line.substring(1).strip())
        .collect(Collectors.joining(" "));
    return new Question(file.getKey().replaceFirst("\\.rq$", ""), words, file.getValue());
  }
}
