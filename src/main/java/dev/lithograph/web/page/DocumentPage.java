package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Citation;
import dev.lithograph.fact.AnnotatedText.Block;
import dev.lithograph.fact.AnnotatedText.Content;
import dev.lithograph.fact.AnnotatedText.Place;
import dev.lithograph.fact.AnnotatedText;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a document reports, in reading order beside its text, a page of it at a time; with {@code ?whole} also the text that
 * nothing was read from, with {@code ?at=} and the key of a value the page on which that stands.
 */
final class DocumentPage implements Route {
  private static final String WHOLE = "whole";
  private static final String AT = "at";
  /** Of lists beside the text, so many lines are shown. */
  private static final int SOURCES = 60;
  private static final int ROWS = 10;

  private final FactStore store;
  private final FactIndex index;
  private final FactSearch search;

  DocumentPage(FactStore store, FactIndex index, Catalogue catalogue) {
    this.store = store;
    this.index = index;
    this.search = new FactSearch(store, index, catalogue);
  }

  /** Where the place of a value is marked in the text of its document. */
  static String place(StoredFact stored) {
    return Addresses.document(stored.documentId()) + "?" + AT + "=" + stored.key() + "#" + stored.key();
  }

  /**
   * @param sources the papers that it credits, the most often credited first
   * @param elsewhere what other documents report of the paper that it is
   * @param passages of this page of its text
   * @param left how many passages are left out, since nothing was read from them
   * @param placeless facts whose place in the text is not known
   */
  record Model(DocumentSummary document, String name, String citation, String list, String comparison,
      Optional<String> chart, String references, String statements, List<Counted> properties, List<Counted> sources,
      Some elsewhere, List<Passage> passages, int left, Some placeless, Paging paging) {
    String whole() {
      return Addresses.document(document.id()) + "?" + WHOLE;
    }

    List<Counted> mostCredited() {
      return sources.subList(0, Math.min(SOURCES, sources.size()));
    }
  }

  /** @param url of where all are */
  record Some(List<FactRow> rows, int total, String url) {
    static final Some NONE = new Some(List.of(), 0, "");
  }

  record Counted(Optional<String> url, String label, int facts) {}

  /** @param heading of the section that begins with it */
  record Passage(Optional<String> heading, Content content, List<Place> places, List<Note> notes) {
    /** Where in the prose, or in a cell of a table, values were read. */
    public List<Markup.Link> links(int row, int column) {
      return places.stream().filter(place -> place.row().orElse(-1) == row && place.column().orElse(-1) == column)
          .map(place -> new Markup.Link(place.start(), place.end(), EvidencePage.url(place.report()), anchor(place))).toList();
    }

    /** The first place of a value is the one that is led to. */
    private Optional<String> anchor(Place place) {
      Place first = places.stream().filter(other -> other.report().equals(place.report())).findFirst().orElseThrow();
      return first == place ? Optional.of(place.report().substring(place.report().lastIndexOf('/') + 1)) : Optional.empty();
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
    Templates.answer(context, "document.jte", model(document, context));
  }

  private Model model(DocumentSummary document, Context context) {
    boolean whole = context.queryParamMap().containsKey(WHOLE);
    List<StoredFact> facts = index.ofDocument(document.id());
    Map<String, StoredFact> byIri = facts.stream()
        .collect(Collectors.toMap(StoredFact::iri, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    AnnotatedText text = store.text(document.id());
    List<Block> shown = text.blocks().stream().filter(block -> whole || !block.places().isEmpty()).toList();
    List<List<Block>> pages = TextPages.of(shown);
    int page = context.queryParam(AT) == null ? SearchParameters.of(context.queryParamMap()).page()
        : TextPages.pageOf(StoredFact.iriOf(context.queryParam(AT)), pages) + 1;
    List<Block> onPage = page > pages.size() ? List.of() : pages.get(page - 1);
    SearchParameters asking = SearchParameters.everything().toggled(Facet.DOCUMENT, document.id());
    return new Model(document, Labels.paper(document.bibliography(), document.file()), Citation.full(document.bibliography()),
        asking.url("/"), asking.url(ComparePage.PATH), chart(facts, asking), asking.url("/api/v1/comparison.bib"),
        Addresses.described(document.iri()), properties(facts, asking), sources(facts), elsewhere(document),
        passages(onPage, byIri), text.blocks().size() - shown.size(),
        page == pages.size() ? placeless(facts, text, asking) : Some.NONE, paging(document, pages, page, whole));
  }

  private static Paging paging(DocumentSummary document, List<List<Block>> pages, int page, boolean whole) {
    List<Integer> counts = pages.stream().map(blocks -> TextPages.reports(blocks).size()).toList();
    int before = counts.stream().limit(page - 1).mapToInt(Integer::intValue).sum();
    int here = page > pages.size() ? 0 : counts.get(page - 1);
    String values = here == 0 ? "no value stands on it" : "values %d–%d of %d".formatted(before + 1, before + here,
        counts.stream().mapToInt(Integer::intValue).sum());
    return Paging.of("the text", "Page %d of %d: %s".formatted(page, pages.size(), values), page, pages.size(), other ->
        Addresses.document(document.id()) + "?" + (whole ? WHOLE + "&" : "") + "page=" + other + "#text");
  }

  private static Optional<String> chart(List<StoredFact> facts, SearchParameters asking) {
    return facts.stream().map(stored -> stored.fact().property())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(mostFrequent -> ChartParameters.usual(mostFrequent.getKey(), asking).url(Charts.PATH));
  }

  private static Some placeless(List<StoredFact> facts, AnnotatedText text, SearchParameters asking) {
    Set<String> placed = new HashSet<>(TextPages.reports(text.blocks()));
    List<StoredFact> others = facts.stream().filter(stored -> !placed.contains(stored.iri())).toList();
    return new Some(others.stream().limit(ROWS).map(FactRow::of).toList(), others.size(), asking.url("/"));
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

  private Some elsewhere(DocumentSummary document) {
    return PaperName.of(document.bibliography()).map(paper -> {
      List<StoredFact> others = search.all(SearchParameters.everything().toggled(Facet.PAPER, paper.path()))
          .facts().stream().filter(stored -> !stored.documentId().equals(document.id())).toList();
      return new Some(others.stream().limit(ROWS).map(FactRow::of).toList(), others.size(), Addresses.paper(paper));
    }).orElse(Some.NONE);
  }

  private static List<Passage> passages(List<Block> blocks, Map<String, StoredFact> facts) {
    List<Passage> passages = new ArrayList<>();
    String section = "";
    for (Block block : blocks) {
      List<Note> notes = block.places().stream().map(Place::report).distinct()
          .flatMap(report -> Optional.ofNullable(facts.get(report)).stream()).map(DocumentPage::note).toList();
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
