package dev.lithograph.store.describe;

import java.util.List;
import org.apache.jena.rdf.model.AnonId;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** A SPARQL endpoint as SPARQL 1.1 Service Description describes it. */
final class ServiceModel {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";
  private static final List<String> RESULTS = List.of("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV",
      "SPARQL_Results_TSV", "Turtle", "N-Triples", "JSON-LD", "RDF_XML");

  private final Model model = ModelFactory.createDefaultModel();

  private ServiceModel() {}

  static Model of(String site, Holdings holdings) {
    return new ServiceModel().describe(site, holdings);
  }

  private Model describe(String site, Holdings holdings) {
    Resource endpoint = model.createResource(site + "/sparql");
    Resource service = endpoint.addProperty(RDF.type, term("Service")).addProperty(property("endpoint"), endpoint)
        .addProperty(property("supportedLanguage"), term("SPARQL11Query"))
        .addProperty(property("feature"), term("UnionDefaultGraph"));
    RESULTS.forEach(format -> service.addProperty(property("resultFormat"), model.createResource(FORMATS + format)));
    Resource whole = nameless("union", "Graph").addProperty(VOID.triples, model.createTypedLiteral(holdings.triples()));
    Resource dataset = model.createResource(DatasetModel.dataset(site), term("Dataset"))
        .addProperty(property("defaultGraph"), whole);
    holdings.graphs().forEach((graph, triples) -> dataset.addProperty(property("namedGraph"),
        nameless(graph, "NamedGraph").addProperty(property("name"), model.createResource(graph))
        .addProperty(property("graph"),
            nameless("statements of " + graph, "Graph").addProperty(VOID.triples, model.createTypedLiteral(triples)))));
    service.addProperty(property("defaultDataset"), dataset);
    return model;
  }

  /** The same node whenever the description is made, so that it is written the same. */
  private Resource nameless(String what, String type) {
    return model.createResource(new AnonId(what)).addProperty(RDF.type, term(type));
  }

  private Resource term(String name) {
    return model.createResource(SD + name);
  }

  private Property property(String name) {
    return model.createProperty(SD, name);
  }
}
