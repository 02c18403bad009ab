package dev.lithograph.store.describe;

import dev.lithograph.rdf.Vocabulary;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Names nodes for people: by their label, else by what tells them from others of their kind, else by their IRI. */
final class Labels {
  private static final List<Node> LABELS = List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode(),
      node("http://www.w3.org/ns/shacl#name"));
  private static final List<Node> CONTENTS = List.of(own("notation"), node("http://qudt.org/schema/qudt/symbol"),
      own("asPrinted"), node("http://purl.org/spar/c4o/hasContent"), own("fileName"));
  private static final List<Node> NUMBERS = List.of(own("number"), own("position"));
  private static final Node PROPERTY = own("property");
  private static final Node SUBJECT = own("subject");
  private static final Node RESULT = own("result");
  /** A name of EMMO, of which the beginning tells enough. */
  private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+)_(\\p{XDigit}{8})(?:_\\p{XDigit}{4}){3}_\\p{XDigit}{12}");
  private static final String DOI = "https://doi.org/";
  private static final String LIST_MEMBER = RDF.uri + "_";

  private final Graph graph;
  private final Map<Node, Name> names = new HashMap<>();

  Labels(Graph graph) {
    this.graph = graph;
  }

  static Node own(String localName) {
    return node(Vocabulary.ONTOLOGY + localName);
  }

  static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }

  Name of(Node resource) {
    Name known = names.get(resource);
    if (known == null) {
      known = new Name(resource.getURI(), label(resource), graph.contains(resource, Node.ANY, Node.ANY));
      names.put(resource, known);
    }
    return known;
  }

  private String label(Node resource) {
    return first(resource, LABELS).or(() -> statement(resource)).or(() -> numbered(resource)).or(() -> first(resource, CONTENTS))
        .orElseGet(() -> fromIri(resource.getURI()));
  }

  /** The property of a statement, its subject and its value. */
  private Optional<String> statement(Node resource) {
    return object(resource, RESULT).flatMap(result -> object(resource, PROPERTY).flatMap(property -> object(resource, SUBJECT)
        .map(subject -> of(property).label() + " of " + of(subject).label() + ": " + of(result).label())));
  }

  private Optional<String> numbered(Node resource) {
    boolean report = graph.contains(resource, own("asPrinted"), Node.ANY);
    return report ? Optional.empty() : object(resource, RDF.type.asNode()).flatMap(type ->
        first(resource, NUMBERS).map(number -> of(type).label() + " " + number));
  }

  private Optional<String> first(Node resource, List<Node> properties) {
    return properties.stream().flatMap(property -> text(resource, property).stream()).findFirst();
  }

  /** In English where there is a choice. */
  private Optional<String> text(Node resource, Node property) {
    List<Node> literals = objects(resource, property).filter(Node::isLiteral).toList();
    return literals.stream().filter(literal -> literal.getLiteralLanguage().startsWith("en")).findFirst()
        .or(() -> literals.stream().findFirst()).map(Node::getLiteralLexicalForm);
  }

  private Optional<Node> object(Node resource, Node property) {
    return objects(resource, property).filter(Node::isURI).findFirst();
  }

  private Stream<Node> objects(Node resource, Node property) {
    return stream(graph.find(resource, property, Node.ANY)).map(Triple::getObject);
  }

  private static <T> Stream<T> stream(Iterator<T> rows) {
    return Iter.asStream(rows);
  }

  /** {@code conversionMultiplier} is "conversion multiplier"; names that are not of a vocabulary stay as they are. */
  private static String fromIri(String iri) {
    if (iri.startsWith(DOI)) {
      return "doi:" + iri.substring(DOI.length());
    }
    if (iri.startsWith(LIST_MEMBER)) {
      return "member " + iri.substring(LIST_MEMBER.length());
    }
    String path = iri.replaceFirst("[/#]$", "");
    String local = path.substring(Math.max(path.lastIndexOf('#'), path.lastIndexOf('/')) + 1);
    String decoded = URLDecoder.decode(local.replace("+", "%2B"), StandardCharsets.UTF_8);
    Matcher numbered = NUMBERED.matcher(decoded);
    if (numbered.matches()) {
      return numbered.group(1) + " " + numbered.group(2);
    }
    boolean term = iri.contains("#") && !iri.startsWith(Vocabulary.ID) || decoded.matches("[A-Za-z][a-z]+(?:[A-Z][a-z]+)+");
    return term ? decoded.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT) : decoded;
  }
}
