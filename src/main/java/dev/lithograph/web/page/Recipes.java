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
  record Recipe(String language, String lines) {}

  /** @param address of the same as JSON */
  static Recipes ofJson(String what, String address, List<StoredFact> shown) {
    return new Recipes(what, FactQueries.of(shown), List.of(
        new Recipe("Python", """
            import json, urllib.request
            answer = json.load(urllib.request.urlopen("%s"))""".formatted(address)),
        new Recipe("R", "answer <- jsonlite::fromJSON(\"%s\")".formatted(address)), curl(address)));
  }

  /** @param address of the same as CSV */
  static Recipes ofTable(String what, String address, List<StoredFact> shown) {
    return new Recipes(what, FactQueries.of(shown), List.of(
        new Recipe("Python", """
            import pandas
            table = pandas.read_csv("%s")""".formatted(address)),
        new Recipe("R", "table <- read.csv(\"%s\")".formatted(address)), curl(address)));
  }

  private static Recipe curl(String address) {
    return new Recipe("curl", "curl '%s'".formatted(address));
  }

  String editor() {
    return Addresses.SPARQL + "#query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
