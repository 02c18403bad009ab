package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Bibliography;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Relation;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.SearchResult;
import dev.lithograph.search.SearchResult.Count;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a paper measured, and which documents report it; a page of its values at a time. */
final class PaperPage implements Route {
  private static final int ON_A_PAGE = 50;
  private static final int DOCUMENTS_NAMED = 20;

  private final FactStore store;
  private final FactIndex index;
  private final FactSearch search;
  private final Labels labels;

  PaperPage(FactStore store, FactIndex index, Catalogue catalogue) {
    this.store = store;
    this.index = index;
    this.search = new FactSearch(store, index, catalogue);
    this.labels = new Labels(store, index, catalogue);
  }

  /**
   * @param document of the paper itself, where it was read
   * @param asking the search for the same values
   * @param reported how many reports of its values there are on all pages
   * @param reports those of them that are on this one
   * @param possible values that it is one of several possible sources of
   * @param disputed reports among the first that others disagree with
   */
  record Model(String name, EvidencePage.Paper paper, Optional<String> document, String statements, SearchParameters asking,
      List<String> reportedIn, int reported, List<FactRow> reports, List<FactRow> possible, List<FactRow> disputed,
      Paging paging) {
    String list() {
      return asking.url("/");
    }

    String comparison() {
      return asking.url(ComparePage.PATH);
    }
  }

  @Override
  public String path() {
    return Addresses.PAPERS + "<name>";
  }

  @Override
  public void answer(Context context) {
    String path = context.req().getRequestURI().substring(Addresses.PAPERS.length());
    PaperName paper = PaperName.ofPath(path)
        .orElseThrow(() -> new NotFoundResponse("There is nothing at " + context.path() + "."));
    Bibliography bibliography = index.paper(paper.path())
        .orElseThrow(() -> new NotFoundResponse("No document here credits a value to this paper, " + paper.iri() + "."));
    SearchParameters asking = SearchParameters.everything().toggled(Facet.PAPER, paper.path());
    Templates.answer(context, "source.jte",
        model(paper, bibliography, asking, SearchParameters.of(context.queryParamMap()).page()));
  }

  private Model model(PaperName paper, Bibliography bibliography, SearchParameters asking, int page) {
    FactSearch.Found all = search.all(asking);
    List<StoredFact> its = all.facts().stream().filter(stored -> stored.measuredIn().isPresent()).toList();
    List<StoredFact> possible = all.facts().stream().filter(stored -> stored.measuredIn().isEmpty()).toList();
    List<StoredFact> shown = onPage(page, its, 0);
    String address = Addresses.paper(paper);
    return new Model(Labels.paper(bibliography, paper.path()), EvidencePage.Paper.of(bibliography, paper.path()),
        store.documentOf(paper).map(Addresses::document), Addresses.described(paper.iri()), asking,
        documents(all.result()), its.size(), rows(shown), rows(onPage(page, possible, its.size())),
        rows(shown.stream().filter(this::isDisputed).toList()),
        Paging.of("values", page, ON_A_PAGE, all.total(), other -> address + (other == 1 ? "" : "?page=" + other)));
  }

  /** The part of a list, before which {@code before} others stand, that is on a page of all. */
  private static List<StoredFact> onPage(int page, List<StoredFact> facts, int before) {
    int start = (page - 1) * ON_A_PAGE - before;
    return facts.subList(Math.clamp(start, 0, facts.size()), Math.clamp(start + ON_A_PAGE, 0, facts.size()));
  }

  private static List<FactRow> rows(List<StoredFact> facts) {
    return facts.stream().map(FactRow::of).toList();
  }

  private List<String> documents(SearchResult all) {
    List<Count> counts = all.values(Facet.DOCUMENT);
    int others = counts.size() + all.unlisted(Facet.DOCUMENT) - DOCUMENTS_NAMED;
    Stream<String> named = counts.stream().limit(DOCUMENTS_NAMED).map(count -> labels.of(Facet.DOCUMENT, count.value()));
    return Stream.concat(named, others > 0 ? Stream.of(others + " others") : Stream.empty()).toList();
  }

  private boolean isDisputed(StoredFact stored) {
    return search.counterparts(stored).stream().anyMatch(other -> other.relation() != Relation.SAME_MEASUREMENT);
  }
}
