package dev.lithograph.rdf;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Link;
import dev.lithograph.reconcile.Relation;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;

/** Writes what links the measurements and reports of all documents. No node is blank, and every name derives from content. */
public final class DerivedGraph {
  /** Name of the graph. */
  public static final String IRI = Vocabulary.ID + "derived";

  private DerivedGraph() {}

  public static Model of(List<Link> links) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(Vocabulary.PREFIXES);
    links.forEach(link -> write(model, link));
    return model;
  }

  /** Both links are written both ways, so that a query need not. */
  private static void write(Model model, Link link) {
    Property property = link.relation() == Relation.SAME_MEASUREMENT ? Vocabulary.SAME_MEASUREMENT_AS : Vocabulary.DISAGREES_WITH;
    Resource one = model.createResource(DocumentGraph.measurement(link.one()));
    Resource other = model.createResource(DocumentGraph.measurement(link.other()));
    one.addProperty(property, other);
    other.addProperty(property, one);
    if (link.relation() != Relation.SAME_MEASUREMENT) {
      String key = Iris.hash(link.one(), link.other(), link.relation().name());
      model.createResource(Vocabulary.ID + "disagreement/" + key, Vocabulary.DISAGREEMENT)
          .addProperty(Vocabulary.BETWEEN, model.createResource(link.one()))
          .addProperty(Vocabulary.BETWEEN, model.createResource(link.other()))
          .addProperty(Vocabulary.REASON, reason(link.relation()));
    }
  }

  /** What {@code report} is linked to. */
  public static List<Link> linksOf(String report, Model derived) {
    Resource measurement = derived.createResource(DocumentGraph.measurement(report));
    List<Link> links = new ArrayList<>();
    measurement.listProperties(Vocabulary.SAME_MEASUREMENT_AS).forEach(statement ->
        links.add(Link.of(report, report(statement.getResource()), Relation.SAME_MEASUREMENT)));
    derived.listSubjectsWithProperty(Vocabulary.BETWEEN, derived.createResource(report)).toList().forEach(disagreement ->
        disagreement.listProperties(Vocabulary.BETWEEN).mapWith(statement -> statement.getResource().getURI())
            .filterDrop(report::equals).forEach(other -> links.add(Link.of(report, other,
                relation(disagreement.getPropertyResourceValue(Vocabulary.REASON).getURI())))));
    return links;
  }

  /** The one that tells of a measurement. */
  private static String report(Resource measurement) {
    return StoredFact.iriOf(measurement.getURI().substring(measurement.getURI().lastIndexOf('/') + 1));
  }

  private static Resource reason(Relation relation) {
    return relation == Relation.OTHER_VALUE ? Vocabulary.OTHER_VALUE : Vocabulary.OTHER_CREDIT;
  }

  /** @param iri of a reason for a disagreement */
  public static Relation relation(String iri) {
    return iri.equals(Vocabulary.OTHER_VALUE.getURI()) ? Relation.OTHER_VALUE : Relation.OTHER_CREDIT;
  }
}
