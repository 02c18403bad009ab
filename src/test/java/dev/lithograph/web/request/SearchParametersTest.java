package dev.lithograph.web.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactQuery.Order;
import dev.lithograph.search.WordingReader;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {
  @Test
  void readsWhatItWrites() {
    SearchParameters parameters = new SearchParameters("Müller & 60 °C", Map.of(Facet.FAMILY, Set.of("Garnet")),
        OptionalDouble.of(1e-4), OptionalDouble.empty(), Order.VALUE_DESCENDING, 3, 20);
    assertEquals("/?q=M%C3%BCller+%26+60+%C2%B0C&family=Garnet&min=1.0E-4&sort=value-descending&page=3&size=20",
        parameters.url("/"));
    assertEquals(parameters, SearchParameters.of(Map.of("q", List.of("Müller & 60 °C"), "family", List.of("Garnet"), "min",
        List.of("1.0E-4"), "sort", List.of("value-descending"), "page", List.of("3"), "size", List.of("20"))));
  }

  @Test
  void leavesOutOfTheAddressWhatIsAsUsual() {
    assertEquals("/", SearchParameters.of(Map.of("q", List.of(" "), "family", List.of(""), "min", List.of(""))).url("/"));
  }

  @Test
  void asksForThePageThatIsMeant() {
    assertEquals(100, SearchParameters.of(Map.of("page", List.of("3"))).query(new WordingReader(new UnitGrammar(List.of())))
        .offset());
  }

  @Test
  void choosesAndGivesUpFromTheFirstPage() {
    SearchParameters one = SearchParameters.of(Map.of("family", List.of("Garnet"), "page", List.of("4")));
    assertEquals("/?family=Garnet&family=Sulfide", one.toggled(Facet.FAMILY, "Sulfide").url("/"));
    assertEquals("/", one.toggled(Facet.FAMILY, "Garnet").url("/"));
  }

  @Test
  void forgetsTheRangeWithTheProperty() {
    SearchParameters ranged = SearchParameters.of(Map.of("property", List.of("ionic_conductivity"), "min", List.of("1e-4")));
    assertEquals("/", ranged.toggled(Facet.PROPERTY, "ionic_conductivity").url("/"));
    assertEquals(OptionalDouble.of(1e-4), ranged.toggled(Facet.FAMILY, "Garnet").min());
  }

  @ParameterizedTest
  @CsvSource({"min, low", "max, Infinity", "max, NaN", "page, 0", "page, -1", "page, 99999999999", "size, 501", "size, x",
      "sort, best"})
  void namesTheParameterThatItCannotUnderstand(String name, String value) {
    BadRequestResponse refusal =
        assertThrows(BadRequestResponse.class, () -> SearchParameters.of(Map.of(name, List.of(value))));
    assertEquals("\"" + name + "\"", refusal.getMessage().split(" ")[0]);
  }
}
