package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Citation;
import dev.lithograph.document.Reference;
import java.util.LinkedHashMap;
import java.util.Map;

/** The papers of an answer, numbered in the order in which they are named. */
final class Citations {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** {@code Kim et al. 2016 [3]}. */
  String of(Reference reference) {
    return named(reference.bibliography(), reference.text().value().strip().replaceAll("\\s+", " "));
  }

  /** @param otherwise what is told of a paper of which too little is known to cite it */
  String named(Bibliography paper, String otherwise) {
    String full = Citation.full(paper);
    String citation = (full.isEmpty() ? otherwise : full) + paper.doi().map(doi -> " https://doi.org/" + doi).orElse("");
    String brief = Citation.brief(paper);
    int number = numbers.computeIfAbsent(citation, unseen -> numbers.size() + 1);
    return (brief.isEmpty() ? otherwise : brief) + " [" + number + "]";
  }

  void putInto(ObjectNode answer) {
    ObjectNode citations = answer.putObject("citations");
    numbers.forEach((citation, number) -> citations.put("[" + number + "]", citation));
  }
}
