package dev.lithograph.web.sparql;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/** The W3C's tests of SPARQL 1.1, as its manifests list them. */
record W3cSuite(Path folder) {
  static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

  /** @param type local name, as {@code QueryEvaluationTest} */
  record Case(Resource entry, String type) {
    String id() {
      return entry.getURI().replaceFirst(".*/", "");
    }

    RDFNode get(String property) {
      return entry.getRequiredProperty(property(property)).getObject();
    }

    Path result() {
      return file(get(MF + "result"));
    }

    /** Of the action, where it is one file or names one. */
    Path query() {
      RDFNode action = get(MF + "action");
      return file(action.isURIResource() ? action : action.asResource().getRequiredProperty(property(QT + "query")).getObject());
    }

    List<Path> files(String property) {
      Resource action = get(MF + "action").asResource();
      return action.listProperties(property(property)).toList().stream().map(Statement::getObject).map(W3cSuite::file).toList();
    }
  }

  static Property property(String iri) {
    return ResourceFactory.createProperty(iri);
  }

  static Path file(RDFNode node) {
    return Path.of(URI.create(node.asResource().getURI()));
  }

  /** The folder as it is given with {@code -Dw3c.sparql11=FOLDER}, else where it usually lies. */
  static Optional<W3cSuite> find() {
    Path folder = Path.of(System.getProperty("w3c.sparql11", "../shared/w3c-sparql11")).toAbsolutePath().normalize();
    return Optional.of(folder).filter(place -> place.resolve("manifest-sparql11-query.ttl").toFile().exists()).map(W3cSuite::new);
  }

  /** Of one manifest and those that it names. */
  List<Case> cases(String manifest) {
    return cases(folder.resolve(manifest)).distinct().toList();
  }

  private static Stream<Case> cases(Path file) {
    Model model = RDFDataMgr.loadModel(file.toUri().toString());
    Stream<Case> included = Stream.of("include", "conformanceRequirement")
        .flatMap(name -> model.listStatements(null, property(MF + name), (RDFNode) null).toList().stream())
        .flatMap(statement -> list(statement.getObject())).flatMap(other -> cases(file(other)));
    Stream<Case> own = model.listStatements(null, property(MF + "entries"), (RDFNode) null).toList().stream()
        .flatMap(statement -> list(statement.getObject())).map(RDFNode::asResource)
        .map(entry -> new Case(entry, entry.getRequiredProperty(RDF.type).getResource().getLocalName()));
    return Stream.concat(own, included);
  }

  private static Stream<RDFNode> list(RDFNode head) {
    return head.as(RDFList.class).asJavaList().stream();
  }
}
