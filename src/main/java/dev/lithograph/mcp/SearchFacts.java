package dev.lithograph.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.search.FactQuery;
import dev.lithograph.search.FactQuery.Order;
import dev.lithograph.search.SearchResult;
import dev.lithograph.search.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Values by words, property and bounds. */
final class SearchFacts implements Tool {
  private static final int USUAL = 10;
  private static final int MOST = 50;
  private static final int LAST = 100_000;

  private final FactIndex index;
  private final Catalogue catalogue;

  SearchFacts(FactIndex index, Catalogue catalogue) {
    this.index = index;
    this.catalogue = catalogue;
  }

  @Override
  public String name() {
    return "search_facts";
  }

  @Override
  public String title() {
    return "Search reported values";
  }

  @Override
  public String description() {
    return "Finds values that papers report of solid and quasi-solid electrolytes and of cells with them: what was measured, on"
        + " which material, under which conditions, which paper measured it and which reports it, with the exact quote. Cite"
        + " the paper under measured_by; reported_by is often a review. Values like ~145, >110 and 1e-4..1e-3 are approximate,"
        + " bounds and ranges: keep them so.";
  }

  @Override
  public Parameters parameters() {
    return FactFilters.describedIn(new Parameters()
        .text("text", "Words that a value must have in its material, synonyms, formula, quote or authors, as 'LLZO garnet'")
        .oneOf("property", "Which property; list_properties tells of them",
            catalogue.properties().stream().map(Property::name).toList())
        .number("min", "Lowest value, in the usual unit of the property")
        .number("max", "Highest value, in the usual unit of the property"))
        .oneOf("order", "relevance, unless said otherwise",
            Stream.of(Order.values()).map(order -> order.name().toLowerCase(Locale.ROOT)).toList())
        .integer("limit", "How many, " + USUAL + " unless said otherwise", 1, MOST)
        .integer("offset", "How many to leave out at the beginning", 0, LAST);
  }

  @Override
  public Answer answer(Arguments arguments) throws UnusableArgumentsException {
    boolean bounded = arguments.number("min").isPresent() || arguments.number("max").isPresent();
    if (bounded && arguments.text("property").isEmpty()) {
      throw new UnusableArgumentsException("min and max need a property, whose usual unit they are in");
    }
    FactQuery query = query(arguments);
    SearchResult result = index.search(query);
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("total", result.total());
    List<String> ignored = index.ignored(query.wording());
    if (!ignored.isEmpty()) {
      ignored.forEach(answer.putArray("ignored_words")::add);
    }
    arguments.text("property").flatMap(catalogue::property)
        .ifPresent(property -> answer.put("usual_unit", property.usualUnit().symbol()));
    ArrayNode facts = answer.putArray("facts");
    Citations citations = new Citations();
    result.facts().forEach(stored -> FactEntry.write(stored, citations, facts.addObject()));
    citations.putInto(answer);
    return Answer.of(answer);
  }

  private static FactQuery query(Arguments arguments) {
    FactQuery query = FactFilters.of(arguments);
    Optional<String> property = arguments.text("property");
    query = property.isPresent() ? query.with(Facet.PROPERTY, property.get()) : query;
    Order order = arguments.text("order").map(name -> Order.valueOf(name.toUpperCase(Locale.ROOT))).orElse(Order.RELEVANCE);
    return query.between(arguments.number("min"), arguments.number("max")).by(order)
        .page(arguments.integer("offset", 0), arguments.integer("limit", USUAL));
  }
}
