package dev.lithograph.store.describe;

import dev.lithograph.store.describe.DatasetDescription.Dump;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.AnonId;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** A dataset as VoID and DCAT describe it. */
final class DatasetModel {
  static final String TITLE = "Lithograph: what papers report of solid and quasi-solid electrolytes";
  static final String TEXT = "Values that papers, reviews above all, report of solid and quasi-solid electrolytes and of cells "
      + "with them: what was measured, on which material, under which conditions, by which paper, with the passage that says so.";
  static final String CREATOR = "The Lithograph contributors";
  static final List<String> KEYWORDS =
      List.of("solid-state batteries", "solid electrolytes", "quasi-solid electrolytes", "ionic conductivity", "text mining");
  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
  private static final List<String> FORMATS = List.of("Turtle", "JSON-LD", "RDF_XML", "N-Triples", "TriG");
  private static final int SHORT = 12;

  private final Model model = ModelFactory.createDefaultModel();
  private final String site;
  private final Holdings holdings;

  private DatasetModel(String site, Holdings holdings) {
    this.site = site;
    this.holdings = holdings;
  }

  static Model of(String site, Holdings holdings, List<Dump> dumps) {
    DatasetModel description = new DatasetModel(site, holdings);
    Resource dataset = description.dataset();
    description.count(dataset);
    dumps.forEach(dump -> description.distribute(dataset, dump));
    description.serve(dataset, "/sparql", "SPARQL 1.1 endpoint", "/sparql.ttl");
    description.serve(dataset, "/api/v1", "JSON API", "/about");
    return description.model;
  }

  /** The same name in each model. */
  static String dataset(String site) {
    return site + "/data#dataset";
  }

  static String distribution(String site, Dump dump) {
    return site + "/data#" + dump.path().substring(dump.path().lastIndexOf('/') + 1);
  }

  static String version(Holdings holdings) {
    return holdings.state().substring(0, SHORT);
  }

  static String citation(String site, Holdings holdings) {
    String year = holdings.lastMined().map(mined -> " (" + mined.atZone(ZoneOffset.UTC).getYear() + ")").orElse("");
    return "%s%s. %s. State %s. %s/data".formatted(CREATOR, year, TITLE, version(holdings), site);
  }

  private Resource dataset() {
    Resource dataset = model.createResource(dataset(site), VOID.Dataset).addProperty(RDF.type, DCAT.Dataset)
        .addProperty(DCTerms.title, TITLE, "en").addProperty(DCTerms.description, TEXT, "en")
        .addProperty(DCTerms.license, model.createResource(Licence.IRI)).addProperty(DCTerms.rights, Licence.RIGHTS, "en")
        .addProperty(DCTerms.creator, model.createResource(site + "/data#creator", FOAF.Agent).addProperty(FOAF.name, CREATOR))
        .addProperty(DCTerms.bibliographicCitation, citation(site, holdings))
        .addProperty(model.createProperty(DCAT.NS, "version"), version(holdings))
        .addProperty(DCAT.landingPage, model.createResource(site + "/data"))
        .addProperty(FOAF.homepage, model.createResource(site + "/data"));
    KEYWORDS.forEach(keyword -> dataset.addProperty(DCAT.keyword, keyword, "en"));
    holdings.lastMined().ifPresent(mined ->
        dataset.addProperty(DCTerms.modified, model.createTypedLiteral(mined.toString(), XSDDatatype.XSDdateTime)));
    return dataset;
  }

  private void count(Resource dataset) {
    dataset.addProperty(VOID.triples, integer(holdings.triples()))
        .addProperty(VOID.uriSpace, Descriptions.ID)
        .addProperty(VOID.vocabulary, model.createResource(Descriptions.ONTOLOGY))
        .addProperty(VOID.sparqlEndpoint, model.createResource(site + "/sparql"));
    FORMATS.forEach(format -> dataset.addProperty(VOID.feature, model.createResource("http://www.w3.org/ns/formats/" + format)));
    holdings.classes().forEach((type, number) -> dataset.addProperty(VOID.classPartition, nameless("class " + type)
        .addProperty(VOID._class, model.createResource(type)).addProperty(VOID.entities, integer(number))));
  }

  private void distribute(Resource dataset, Dump dump) {
    Resource distribution = model.createResource(distribution(site, dump), DCAT.Distribution)
        .addProperty(DCTerms.title, dump.title(), "en")
        .addProperty(DCAT.downloadURL, model.createResource(site + dump.path()))
        .addProperty(DCAT.accessURL, model.createResource(site + dump.path()))
        .addProperty(DCAT.mediaType, model.createResource(MEDIA_TYPES + dump.mediaType()))
        .addProperty(DCTerms.license, model.createResource(Licence.IRI));
    dataset.addProperty(DCAT.distribution, distribution);
    if (dump.path().endsWith(".trig")) {
      dataset.addProperty(VOID.dataDump, model.createResource(site + dump.path()));
    }
  }

  private void serve(Resource dataset, String path, String title, String description) {
    model.createResource(site + path, DCAT.DataService).addProperty(DCTerms.title, title, "en")
        .addProperty(DCAT.endpointURL, model.createResource(site + path))
        .addProperty(DCAT.endpointDescription, model.createResource(site + description))
        .addProperty(DCAT.servesDataset, dataset);
  }

  /** The same node whenever the description is made, so that it is written the same. */
  private Resource nameless(String what) {
    return model.createResource(new AnonId(what));
  }

  private Literal integer(long number) {
    return model.createTypedLiteral(String.valueOf(number), XSDDatatype.XSDinteger);
  }
}
