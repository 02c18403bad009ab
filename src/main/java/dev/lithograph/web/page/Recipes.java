package dev.lithograph.web.page;

import dev.lithograph.fact.StoredFact;
import dev.lithograph.store.FactQueries;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a page shows, in lines to paste.
 *
 * @param what is shown, for a heading
 * @param sparql of the facts on this page
 * @param others by language: of all that was found
 */
record Recipes(String what, String sparql, List<Recipe> others) {
  private static final String TSV = "text/tab-separated-values";

  record Recipe(String language, String lines) {}

  /** @param address of the same as JSON */
  static Recipes ofJson(String what, String address, List<StoredFact> shown) {
    return new Recipes(what, FactQueries.of(shown), of(address, "application/json"));
  }

  /** @param address of the first page of it as JSON, of {@code pages} */
  static Recipes ofPages(String what, String address, int pages, List<StoredFact> shown) {
    if (pages == 1) {
      return ofJson(what, address, shown);
    }
    String page = address + "&page=";
    return new Recipes(what, FactQueries.of(shown), List.of(new Recipe("Python", """
        import json, urllib.request
        pages = [json.load(urllib.request.urlopen("%s" + str(page))) for page in range(1, %d)]
        facts = [fact for page in pages for fact in page["facts"]]""".formatted(page, pages + 1)),
        new Recipe("R", """
            pages <- lapply(1:%d, function(page) jsonlite::fromJSON(paste0("%s", page), simplifyVector = FALSE))
            facts <- do.call(c, lapply(pages, function(page) page$facts))""".formatted(pages, page)),
        curl("", page + "[1-" + pages + "]")));
  }

  /** @param address of the same as CSV */
  static Recipes ofTable(String what, String address, List<StoredFact> shown) {
    return new Recipes(what, FactQueries.of(shown), of(address, "text/csv"));
  }

  /** Lines that fetch what is at an address into a variable, or into a file where the languages have no type for it. */
  static List<Recipe> of(String address, String mediaType) {
    if (mediaType.endsWith("json")) {
      return List.of(new Recipe("Python", """
          import json, urllib.request
          answer = json.load(urllib.request.urlopen("%s"))""".formatted(address)),
          new Recipe("R", "answer <- jsonlite::fromJSON(\"%s\")".formatted(address)), curl("", address));
    }
    if (mediaType.startsWith("text/csv") || mediaType.startsWith(TSV)) {
      boolean tabs = mediaType.startsWith(TSV);
      return List.of(new Recipe("Python", """
          import pandas
          table = pandas.read_csv("%s"%s)""".formatted(address, tabs ? ", sep=\"\\t\", quoting=3" : "")),
          new Recipe("R", tabs ? "table <- read.delim(\"%s\", quote = \"\")".formatted(address)
              : "table <- read.csv(\"%s\")".formatted(address)), curl("", address));
    }
    String file = address.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    return List.of(new Recipe("Python", """
        import urllib.request
        urllib.request.urlretrieve("%s", "%s")""".formatted(address, file)),
        new Recipe("R", "download.file(\"%s\", \"%s\", mode = \"wb\")".formatted(address, file)), curl("-OJ ", address));
  }

  private static Recipe curl(String options, String address) {
    return new Recipe("curl", "curl %s'%s'".formatted(options, address));
  }

  String editor() {
    return Addresses.SPARQL + "#query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
