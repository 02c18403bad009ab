package dev.lithograph.rdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;

/** What one file of the ontology says of one term, in the order in which it says it. */
final class OntologyTerm {
  private static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create().setNsPrefixes(Vocabulary.PREFIXES).lock();

  private final String file;
  private final Node node;
  private final Map<Node, List<Node>> values = new HashMap<>();

  OntologyTerm(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  void add(Triple triple) {
    values.computeIfAbsent(triple.getPredicate(), predicate -> new ArrayList<>()).add(triple.getObject());
  }

  String iri() {
    return node.getURI();
  }

  String localName() {
    return Terms.localName(ResourceFactory.createResource(iri()));
  }

  boolean is(Resource type) {
    return values.getOrDefault(RDF.type.asNode(), List.of()).contains(type.asNode());
  }

  List<String> texts(Property property) {
    return values(property).stream().map(value -> literal(property, value)).toList();
  }

  Optional<String> text(Property property) {
    return atMostOne(property).map(value -> literal(property, value));
  }

  String requiredText(Property property) {
    return text(property).orElseThrow(() -> lacks(property));
  }

  Optional<BigDecimal> number(Property property) {
    return text(property).map(text -> {
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException e) {
        throw broken(name(property) + " \"" + text + "\" is no number");
      }
    });
  }

  BigDecimal requiredNumber(Property property) {
    return number(property).orElseThrow(() -> lacks(property));
  }

  /** Whether it is said to be so; what is not said is not so. */
  boolean flag(Property property) {
    return text(property).map(text -> switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw broken(name(property) + " \"" + text + "\" is neither true nor false");
    }).orElse(false);
  }

  List<String> iris(Property property) {
    return values(property).stream().map(value -> uri(property, value)).toList();
  }

  Optional<String> iri(Property property) {
    return atMostOne(property).map(value -> uri(property, value));
  }

  String requiredIri(Property property) {
    return iri(property).orElseThrow(() -> lacks(property));
  }

  BrokenOntologyException broken(String problem) {
    return new BrokenOntologyException(file, shortName(node) + ": " + problem);
  }

  private List<Node> values(Property property) {
    return values.getOrDefault(property.asNode(), List.of());
  }

  private Optional<Node> atMostOne(Property property) {
    List<Node> found = values(property);
    if (found.size() > 1) {
      throw broken("more than one " + name(property) + ": "
          + found.stream().map(Node::toString).collect(Collectors.joining(", ")));
    }
    return found.stream().findFirst();
  }

  private String literal(Property property, Node value) {
    if (!value.isLiteral()) {
      throw broken(name(property) + " must be a text, not " + shortName(value));
    }
    return value.getLiteralLexicalForm();
  }

  private String uri(Property property, Node value) {
    if (!value.isURI()) {
      throw broken(name(property) + " must be a term, not " + value);
    }
    return value.getURI();
  }

  private BrokenOntologyException lacks(Property property) {
    return broken("no " + name(property));
  }

  private static String name(Property property) {
    return shortName(property.asNode());
  }

  private static String shortName(Node node) {
    return node.isURI() ? PREFIXES.shortForm(node.getURI()) : node.toString();
  }
}
