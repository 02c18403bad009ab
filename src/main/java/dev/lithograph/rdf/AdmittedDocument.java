package dev.lithograph.rdf;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Finding;
import dev.lithograph.fact.Finding.Severity;
import dev.lithograph.fact.MinedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;

/**
 * A mined document as the shapes of the ontology let it pass: without the facts that break one, and with what a shape warns of
 * noted at the others.
 *
 * @param document with the facts that passed; its diagnostics tell of those left out, and of warnings
 * @param graph of the document and these facts
 */
public record AdmittedDocument(MinedDocument document, Model graph) {

  public static AdmittedDocument of(MinedDocument mined, UnitIris unitIris, Treatments treatments, GraphShapes shapes) {
    Model graph = DocumentGraph.of(mined, unitIris, treatments);
    List<Finding> findings = shapes.check(graph.getGraph());
    Set<Integer> broken = new TreeSet<>();
    of(Severity.VIOLATION, findings).forEach(finding -> finding.fact().map(graph::getResource)
        .ifPresent(report -> broken.add(GraphShapes.position(report))));
    if (broken.isEmpty()) {
      of(Severity.WARNING, findings).forEach(finding -> finding.fact().map(DocumentGraph::measurement)
          .ifPresent(measurement -> graph.getResource(measurement).addProperty(Vocabulary.WARNING, finding.message())));
      return new AdmittedDocument(telling(mined, findings.stream()), graph);
    }
    return of(telling(without(broken, mined), of(Severity.VIOLATION, findings)), unitIris, treatments, shapes);
  }

  private static Stream<Finding> of(Severity severity, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity() == severity);
  }

  private static MinedDocument without(Set<Integer> positions, MinedDocument mined) {
    List<Fact> kept = new ArrayList<>();
    for (int i = 0; i < mined.facts().size(); i++) {
      if (!positions.contains(i + 1)) {
        kept.add(mined.facts().get(i));
      }
    }
    return new MinedDocument(mined.document(), kept, mined.diagnostics());
  }

  private static MinedDocument telling(MinedDocument mined, Stream<Finding> findings) {
    return new MinedDocument(mined.document(), mined.facts(),
        Stream.concat(mined.diagnostics().stream(), findings.map(AdmittedDocument::diagnostic)).toList());
  }

  private static Diagnostic diagnostic(Finding finding) {
    boolean leftOut = finding.severity() == Severity.VIOLATION && finding.fact().isPresent();
    String message = finding.printed() + ": " + (leftOut ? "left out: " : "") + finding.message();
    return finding.severity() == Severity.WARNING ? Diagnostic.warning(finding.location(), message)
        : Diagnostic.error(finding.location(), message);
  }
}
