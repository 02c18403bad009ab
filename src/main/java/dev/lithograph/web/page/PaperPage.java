package dev.lithograph.web.page;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Reference;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Relation;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a paper measured, and which documents report it. */
final class PaperPage implements Route {
  private final FactStore store;

  PaperPage(FactStore store) {
    this.store = store;
  }

  /**
   * @param document of the paper itself, where it was read
   * @param reports of what it measured
   * @param possible values that it is one of several possible sources of
   * @param disputed reports among the first that others disagree with
   */
  record Model(String name, EvidencePage.Paper paper, Optional<String> document, String statements, List<String> reportedIn,
      List<FactRow> reports, List<FactRow> possible, List<FactRow> disputed) {}

  @Override
  public String path() {
    return Addresses.PAPERS + "<name>";
  }

  @Override
  public void answer(Context context) {
    String path = context.req().getRequestURI().substring(Addresses.PAPERS.length());
    PaperName paper = PaperName.ofPath(path)
        .orElseThrow(() -> new NotFoundResponse("There is nothing at " + context.path() + "."));
    List<StoredFact> reports = store.measuredIn(paper);
    Bibliography bibliography = reports.stream().flatMap(PaperPage::credited)
        .filter(credited -> PaperName.of(credited).filter(paper::equals).isPresent()).findFirst()
        .orElseThrow(() -> new NotFoundResponse("No document here credits a value to this paper, " + paper.iri() + "."));
    Templates.answer(context, "source.jte", model(paper, bibliography, reports));
  }

  private static Stream<Bibliography> credited(StoredFact stored) {
    return Stream.concat(stored.measuredIn().stream(),
        stored.fact().attribution().references().stream().map(Reference::bibliography));
  }

  private Model model(PaperName paper, Bibliography bibliography, List<StoredFact> reports) {
    List<StoredFact> its = reports.stream().filter(stored -> stored.measuredIn().isPresent()).toList();
    Optional<String> document = store.documentOf(paper).map(Addresses::document);
    return new Model(Labels.paper(bibliography, paper.path()), EvidencePage.Paper.of(bibliography, paper.path()), document,
        Addresses.described(paper.iri()), reports.stream().map(Labels::reportedIn).distinct().toList(),
        its.stream().map(FactRow::of).toList(),
        reports.stream().filter(stored -> stored.measuredIn().isEmpty()).map(FactRow::of).toList(),
        its.stream().filter(this::isDisputed).map(FactRow::of).toList());
  }

  private boolean isDisputed(StoredFact stored) {
    return store.counterparts(stored.iri()).stream().anyMatch(other -> other.relation() != Relation.SAME_MEASUREMENT);
  }
}
