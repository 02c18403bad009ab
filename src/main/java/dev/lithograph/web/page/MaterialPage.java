package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.page.DocumentPage.Counted;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.FactSearch.Found;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of a material: its names, and every property that documents report of what consists of it. */
final class MaterialPage implements Route {
  /** The values of more facts are not looked at. */
  private static final int MOST = 1000;
  private static final int SHOWN = 6;
  private static final int DOCUMENTS = 60;

  private final Catalogue catalogue;
  private final FactSearch search;
  private final Labels labels;

  MaterialPage(FactStore store, FactIndex index, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.search = new FactSearch(store, index, catalogue);
    this.labels = new Labels(store, index, catalogue);
  }

  /**
   * @param role in a cell
   * @param members of a family, those first of which most is reported
   * @param facts how many are reported of it
   * @param documents that report most of it
   * @param otherDocuments how many besides report it
   * @param beyond how many of those were not looked at
   */
  record Model(Material material, String role, Optional<EvidencePage.Link> family, List<EvidencePage.Link> members,
      SearchParameters asking, String statements, int facts, int beyond, List<Reported> properties, List<Counted> documents,
      int otherDocuments) {
    String list() {
      return asking.url("/");
    }

    String comparison() {
      return asking.url(ComparePage.PATH);
    }
    public int looked() {
      return MOST;
    }
  }

  /**
   * @param values the highest of them first
   * @param others how many more there are
   */
  record Reported(String url, String property, String list, String chart, int facts, List<Shown> values, int others) {}

  record Shown(String url, String value, String remark) {}

  @Override
  public String path() {
    return Addresses.MATERIALS + "{term}";
  }

  @Override
  public void answer(Context context) {
    String term = context.pathParam("term");
    Material material = catalogue.material(term).orElseThrow(() -> new NotFoundResponse("There is no material \"" + term
        + "\". Those that there are stand in the ontology, at /ontology."));
    Templates.answer(context, "material.jte", model(material));
  }

  private Model model(Material material) {
    SearchParameters asking = asking(material);
    Found found = search.first(asking, MOST);
    List<StoredFact> facts = found.facts();
    Map<Property, List<StoredFact>> byProperty = facts.stream()
        .collect(Collectors.groupingBy(stored -> stored.fact().property(), LinkedHashMap::new, Collectors.toList()));
    return new Model(material, material.role().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        material.family().flatMap(catalogue::material).map(MaterialPage::link), members(material), asking,
        Addresses.described(Addresses.term(material.term())), found.total(), found.total() - facts.size(),
        byProperty.entrySet().stream().sorted(Comparator.comparing(entry -> -entry.getValue().size()))
            .map(entry -> reported(entry.getKey(), entry.getValue(), asking)).toList(),
        documents(facts), Math.max(0, (int) facts.stream().map(StoredFact::documentId).distinct().count() - DOCUMENTS));
  }

  /** The search that finds what is reported of it. */
  private static SearchParameters asking(Material material) {
    return SearchParameters.everything().toggled(
        material.role() == Material.Role.ELECTROLYTE_FAMILY ? Facet.FAMILY : Facet.MATERIAL, material.term());
  }

  private static EvidencePage.Link link(Material material) {
    return new EvidencePage.Link(Addresses.material(material.term()), material.label());
  }

  private List<EvidencePage.Link> members(Material family) {
    return catalogue.materials().stream().filter(material -> material.family().filter(family.term()::equals).isPresent())
        .map(MaterialPage::link).toList();
  }

  private static Reported reported(Property property, List<StoredFact> facts, SearchParameters asking) {
    List<StoredFact> highestFirst = facts.stream()
        .sorted(Comparator.comparing((StoredFact stored) -> stored.fact().normalised().value().low()).reversed()).toList();
    return new Reported(Addresses.property(property), Labels.capitalised(property.label()),
        asking.toggled(Facet.PROPERTY, property.name()).url("/"), ChartParameters.usual(property, asking).url(Charts.PATH),
        facts.size(), highestFirst.stream().limit(SHOWN).map(MaterialPage::shown).toList(), Math.max(0, facts.size() - SHOWN));
  }

  private static Shown shown(StoredFact stored) {
    String conditions = String.join(", ", ConditionNotation.of(stored.fact().conditions()));
    return new Shown(EvidencePage.url(stored), QuantityNotation.of(stored.fact().quantity()),
        stored.fact().subject().name() + (conditions.isEmpty() ? "" : ", " + conditions) + "; " + Labels.measuredBy(stored));
  }

  private List<Counted> documents(List<StoredFact> facts) {
    return facts.stream().collect(Collectors.groupingBy(StoredFact::documentId, Collectors.counting())).entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(DOCUMENTS)
        .map(entry -> new Counted(Optional.of(Addresses.document(entry.getKey())), labels.of(Facet.DOCUMENT, entry.getKey()),
            entry.getValue().intValue())).toList();
  }
}
