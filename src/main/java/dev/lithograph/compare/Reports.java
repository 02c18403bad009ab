package dev.lithograph.compare;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Link;
import dev.lithograph.store.Counterpart;
import dev.lithograph.store.FactStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that documents report in one state of the data, and what the reports are to each other. */
public final class Reports {
  private final List<StoredFact> facts;
  private final Map<String, List<Counterpart>> counterparts;
  private final Function<String, List<String>> statements;
  private final Map<String, List<Fact>> byDocument;
  private final Catalogue catalogue;
  private final Map<String, Silence> silences = new HashMap<>();

  /** @param statements of a document by its id: sentences, and cells of tables with the headings that they stand under */
  Reports(Collection<StoredFact> facts, Collection<Link> links, Function<String, List<String>> statements, Catalogue catalogue) {
    this.facts = List.copyOf(facts);
    this.counterparts = counterparts(this.facts, links);
    this.byDocument = this.facts.stream().collect(Collectors.groupingBy(StoredFact::documentId,
        Collectors.mapping(StoredFact::fact, Collectors.toList())));
    this.statements = statements;
    this.catalogue = catalogue;
  }

  /** @param catalogue gives families their names */
  public static Reports of(FactStore store, Catalogue catalogue) {
    return new Reports(store.facts(), store.links(), store::statements, catalogue);
  }

  private static Map<String, List<Counterpart>> counterparts(List<StoredFact> facts, Collection<Link> links) {
    Map<String, StoredFact> byIri = new HashMap<>();
    facts.forEach(stored -> byIri.put(stored.iri(), stored));
    Map<String, List<Counterpart>> found = new HashMap<>();
    for (Link link : links) {
      StoredFact one = byIri.get(link.one());
      StoredFact other = byIri.get(link.other());
      found.computeIfAbsent(one.iri(), iri -> new ArrayList<>()).add(new Counterpart(other, link.relation()));
      found.computeIfAbsent(other.iri(), iri -> new ArrayList<>()).add(new Counterpart(one, link.relation()));
    }
    found.values().forEach(others -> others.sort(Comparator.comparing((Counterpart other) -> other.fact().documentId())
        .thenComparing(other -> other.fact().iri())));
    return found;
  }

  List<StoredFact> facts() {
    return facts;
  }

  /** For people. */
  String familyName(String term) {
    return catalogue.material(term).map(Material::label).orElse(term);
  }

  /** The reports that tell of the same measurement as {@code stored} or disagree with it. */
  List<Counterpart> counterparts(StoredFact stored) {
    return counterparts.getOrDefault(stored.iri(), List.of());
  }

  /** What a document says beside what was read from it. */
  synchronized Silence silence(String documentId) {
    return silences.computeIfAbsent(documentId, id -> new Silence(statements.apply(id), byDocument.get(id)));
  }
}
