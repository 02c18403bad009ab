package dev.lithograph.web.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactQuery.Order;
import dev.lithograph.web.request.Look.View;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {
  private final Catalogue catalogue = OntologyCatalogue.read();
  private final QueryReader reader = new QueryReader(catalogue);

  @Test
  void readsWhatItWrites() {
    SearchParameters parameters = new SearchParameters("Müller & 60 °C", Map.of(Facet.FAMILY, Set.of("Garnet")),
        OptionalDouble.of(1e-4), OptionalDouble.empty(), Order.VALUE_DESCENDING,
        new Look(Optional.of(View.CARDS), List.of("mS/cm")), 3, 20);
    assertEquals("/?q=M%C3%BCller+%26+60+%C2%B0C&family=Garnet&min=1.0E-4&sort=value-descending"
        + "&view=cards&unit=mS%2Fcm&page=3&size=20",
        parameters.url("/"));
    assertEquals(parameters, SearchParameters.of(Map.of("q", List.of("Müller & 60 °C"), "family", List.of("Garnet"), "min",
        List.of("1.0E-4"), "sort", List.of("value-descending"), "view", List.of("cards"), "unit", List.of("mS/cm"), "page",
        List.of("3"), "size", List.of("20"))));
  }

  @Test
  void leavesOutOfTheAddressWhatIsAsUsual() {
    assertEquals("/", SearchParameters.of(Map.of("q", List.of(" "), "family", List.of(""), "min", List.of(""))).url("/"));
  }

  @Test
  void asksForThePageThatIsMeant() {
    assertEquals(100, reader.query(SearchParameters.of(Map.of("page", List.of("3")))).offset());
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

  @Test
  void readsBoundsInTheUnitThatIsShown() {
    SearchParameters shown = SearchParameters.of(Map.of("property", List.of("ionic_conductivity"), "min", List.of("0.1"), "unit",
        List.of("mS/cm")));
    assertEquals(OptionalDouble.of(1e-4), reader.query(shown).atLeast());
  }

  @Test
  void carriesBoundsOverIntoAnotherUnit() {
    Property conductivity = catalogue.property("ionic_conductivity").orElseThrow();
    SearchParameters usual = SearchParameters.of(Map.of("property", List.of("ionic_conductivity"), "min", List.of("1e-4"), "page",
        List.of("2")));
    SearchParameters shown = reader.in(Optional.of(conductivity.units().get(1)), conductivity, usual);
    assertEquals("/?property=ionic_conductivity&min=0.1&unit=mS%2Fcm&page=2", shown.url("/"));
    assertEquals(usual, reader.in(Optional.empty(), conductivity, shown));
  }

  @Test
  void refusesUnitsOfNothing() {
    SearchParameters parsecs = SearchParameters.of(Map.of("unit", List.of("parsec")));
    assertThrows(BadRequestResponse.class, () -> reader.query(parsecs));
  }

  @ParameterizedTest
  @CsvSource({"min, low", "max, Infinity", "max, NaN", "page, 0", "page, -1", "page, 99999999999", "size, 501", "size, x",
      "sort, best", "view, tiles"})
  void namesTheParameterThatItCannotUnderstand(String name, String value) {
    BadRequestResponse refusal =
        assertThrows(BadRequestResponse.class, () -> SearchParameters.of(Map.of(name, List.of(value))));
    assertEquals("\"" + name + "\"", refusal.getMessage().split(" ")[0]);
  }
}
