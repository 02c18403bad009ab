package dev.lithograph.web.page;

import dev.lithograph.document.Citation;
import dev.lithograph.fact.AnnotatedText;
import dev.lithograph.fact.AnnotatedText.Block;
import dev.lithograph.fact.AnnotatedText.Content;
import dev.lithograph.fact.AnnotatedText.Place;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.Facet;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a document reports, in reading order beside its text; with {@code ?whole} also the text that nothing was read from. */
final class DocumentPage implements Route {
  private final FactStore store;

  DocumentPage(FactStore store) {
    this.store = store;
  }

  /**
   * @param sources the papers that it credits, the most often credited first
   * @param elsewhere what other documents report of the paper that it is
   * @param passages of its text
   * @param left how many passages are left out, since nothing was read from them
   * @param placeless facts whose place in the text is not known
   */
  record Model(DocumentSummary document, String name, String citation, String list, String comparison,
      Optional<String> chart, String statements, List<Counted> properties, List<Counted> sources,
      List<FactRow> elsewhere, List<Passage> passages,
      int left, List<FactRow> placeless) {
    String whole() {
      return Addresses.document(document.id()) + "?whole";
    }
  }

  record Counted(Optional<String> url, String label, int facts) {}

  /** @param heading of the section that begins with it */
  record Passage(Optional<String> heading, Content content, List<Place> places, List<Note> notes) {
    /** Where in the prose, or in a cell of a table, values were read. */
    public List<Markup.Link> links(int row, int column) {
      return places.stream().filter(place -> place.row().orElse(-1) == row && place.column().orElse(-1) == column)
          .map(place -> new Markup.Link(place.start(), place.end(), EvidencePage.url(place.report()))).toList();
    }
  }

  record Note(String url, String value, String property, String subject, String conditions, String measuredBy) {}

  @Override
  public String path() {
    return Addresses.DOCUMENTS + "<id>";
  }

  @Override
  public void answer(Context context) {
    String id = context.pathParam("id");
    DocumentSummary document = store.document(id).orElseThrow(() -> new NotFoundResponse("There is no document \"" + id
        + "\". Those that there are stand at /documents."));
    Templates.answer(context, "document.jte", model(document, context.queryParamMap().containsKey("whole")));
  }

  private Model model(DocumentSummary document, boolean whole) {
    Map<String, StoredFact> facts = store.facts(document.id()).stream()
        .collect(Collectors.toMap(StoredFact::iri, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    AnnotatedText text = store.text(document.id());
    List<Block> shown = text.blocks().stream().filter(block -> whole || !block.places().isEmpty()).toList();
    List<String> placed = text.blocks().stream().flatMap(block -> block.places().stream()).map(Place::report).toList();
    SearchParameters search = SearchParameters.everything().toggled(Facet.DOCUMENT, document.id());
    Optional<String> chart = facts.values().stream().map(stored -> stored.fact().property())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(mostFrequent -> ChartParameters.usual(mostFrequent.getKey(), search).url(Charts.PATH));
    return new Model(document, Labels.paper(document.bibliography(), document.file()), Citation.full(document.bibliography()),
        search.url("/"), search.url("/compare"), chart, Addresses.described(document.iri()),
        properties(facts.values().stream().toList(), search), sources(facts.values().stream().toList()), elsewhere(document),
        passages(shown, facts), text.blocks().size() - shown.size(),
        facts.values().stream().filter(stored -> !placed.contains(stored.iri())).map(FactRow::of).toList());
  }

  private static List<Counted> properties(List<StoredFact> facts, SearchParameters search) {
    return counted(facts.stream().collect(Collectors.groupingBy(stored -> stored.fact().property(), Collectors.counting())),
        property -> new Counted(Optional.of(search.toggled(Facet.PROPERTY, property.name()).url("/")),
            Labels.capitalised(property.label()), 0));
  }

  private static List<Counted> sources(List<StoredFact> facts) {
    return counted(facts.stream().flatMap(stored -> stored.fact().attribution().references().stream())
            .collect(Collectors.groupingBy(reference -> reference, Collectors.counting())),
        reference -> new Counted(PaperName.of(reference.bibliography()).map(Addresses::paper),
            Labels.paper(reference.bibliography(), reference.text().value()), 0));
  }

  private static <T> List<Counted> counted(Map<T, Long> facts, Function<T, Counted> name) {
    return facts.entrySet().stream().sorted(Map.Entry.<T, Long>comparingByValue().reversed()).map(entry -> {
      Counted named = name.apply(entry.getKey());
      return new Counted(named.url(), named.label(), entry.getValue().intValue());
    }).toList();
  }

  private List<FactRow> elsewhere(DocumentSummary document) {
    return PaperName.of(document.bibliography()).stream().flatMap(paper -> store.measuredIn(paper).stream())
        .filter(stored -> !stored.documentId().equals(document.id())).map(FactRow::of).toList();
  }

  private static List<Passage> passages(List<Block> blocks, Map<String, StoredFact> facts) {
    List<Passage> passages = new ArrayList<>();
    String section = "";
    for (Block block : blocks) {
      List<Note> notes = block.places().stream().map(Place::report).distinct().map(facts::get).map(DocumentPage::note).toList();
      passages.add(new Passage(Optional.of(block.section()).filter(isNew(section)), block.content(), block.places(), notes));
      section = block.section();
    }
    return passages;
  }

  private static Predicate<String> isNew(String section) {
    return heading -> !heading.isEmpty() && !heading.equals(section);
  }

  private static Note note(StoredFact stored) {
    return new Note(EvidencePage.url(stored), QuantityNotation.of(stored.fact().quantity()), stored.fact().property().label(),
        stored.fact().subject().name(), String.join(", ", ConditionNotation.of(stored.fact().conditions())),
        Labels.measuredBy(stored));
  }
}
