package dev.lithograph.web.page;

import dev.lithograph.document.Citation;
import dev.lithograph.search.Facet;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.StoreStatus;
import dev.lithograph.web.request.Route;
import dev.lithograph.web.request.SearchParameters;
import io.javalin.http.Context;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The documents of the store. */
final class DocumentsPage implements Route {
  private static final DateTimeFormatter DATE = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private static final String PATH = "/documents";
  private static final int ON_A_PAGE = 50;

  private final FactStore store;

  DocumentsPage(FactStore store) {
    this.store = store;
  }

  /**
   * @param documents of the page
   * @param total how many there are on all pages
   * @param facts of all of them
   */
  record Model(List<Entry> documents, int total, int facts, int page) {
    Paging paging() {
      return Paging.of("documents", page, ON_A_PAGE, total, other -> PATH + "?page=" + other);
    }
  }

  /** @param mined date, {@code 2026-11-24} */
  record Entry(String url, String name, String citation, Optional<String> doi, String file, String format, int facts,
      String factsUrl, String comparisonUrl, String mined) {}

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void answer(Context context) {
    int page = SearchParameters.of(context.queryParamMap()).page();
    StoreStatus status = store.status();
    List<Entry> entries = store.documents((page - 1) * ON_A_PAGE, ON_A_PAGE).stream().map(DocumentsPage::entry).toList();
    Templates.answer(context, "documents.jte", new Model(entries, status.documents(), status.facts(), page));
  }

  private static Entry entry(DocumentSummary document) {
    SearchParameters itsFacts = SearchParameters.everything().toggled(Facet.DOCUMENT, document.id());
    return new Entry(Addresses.document(document.id()), Labels.paper(document.bibliography(), document.file()),
        Citation.full(document.bibliography()),
        document.bibliography().doi(), document.file(), document.format(), document.facts(), itsFacts.url("/"),
        itsFacts.url("/compare"), DATE.format(document.minedAt()));
  }
}
