package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.chart.Against;
import dev.lithograph.chart.Point;
import dev.lithograph.compare.Csv;
import dev.lithograph.document.Bibliography;
import dev.lithograph.fact.Fact;
import dev.lithograph.quantity.Value;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The values of a chart as a table to compute with: numbers in the units of the axes, and each as it was reported. */
final class ChartData implements Route {
  private static final List<String> CONTEXT = List.of("group", "subject", "formula", "as reported", "conditions", "measured by",
      "measured by DOI", "reported in", "place", "confidence", "evidence");

  private final Catalogue catalogue;
  private final Charts charts;

  ChartData(Catalogue catalogue, Charts charts) {
    this.catalogue = catalogue;
    this.charts = charts;
  }

  @Override
  public String path() {
    return Charts.PATH + ".csv";
  }

  @Override
  public void answer(Context context) {
    ChartParameters parameters = ChartParameters.whole(context.queryParamMap(), catalogue);
    String site = Negotiation.site(context);
    StringBuilder csv = new StringBuilder(Csv.line(Stream.of(axis("x", unit(parameters.x())),
        axis("y", unit(new Against.Other(parameters.y()))), CONTEXT.stream()).flatMap(cells -> cells).toList()));
    charts.all(parameters).forEach(point -> csv.append(Csv.line(line(point, parameters, site))));
    context.result(csv.toString()).contentType("text/csv; charset=utf-8; header=present")
        .header("Content-Disposition", "attachment; filename=\"lithograph-chart.csv\"");
  }

  private static String unit(Against against) {
    return switch (against) {
      case Against.Condition condition -> (condition.key() + " " + condition.unit().symbol()).strip();
      case Against.Other other -> (other.key() + " " + other.property().usualUnit().symbol()).strip();
      case Against.Groups groups -> "same as y";
    };
  }

  private static Stream<String> axis(String name, String what) {
    return Stream.of(name + " low (" + what + ")", name + " high", name + " is");
  }

  private List<String> line(Point point, ChartParameters parameters, String site) {
    Fact fact = point.fact().fact();
    return Stream.of(numbers(point.x()), numbers(point.y()), Stream.of(
        charts.label(Charts.group(point, parameters.by()), parameters.by()), fact.subject().name(),
        fact.subject().formula().orElse(""), fact.quantity().toString(),
        String.join(", ", ConditionNotation.of(fact.conditions())), Labels.measuredBy(point.fact()),
        point.fact().measuredIn().flatMap(Bibliography::doi).orElse(""), Labels.reportedIn(point.fact()), fact.evidence().place(),
        String.format(Locale.ROOT, "%.2f", fact.confidence()), site + EvidencePage.url(point.fact())))
        .flatMap(cells -> cells).toList();
  }

  private static Stream<String> numbers(Value value) {
    String kind = switch (value) {
      case Value.Exact exact -> exact.approximate() ? "about" : "exactly";
      case Value.Range range -> range.approximate() ? "about the range" : "range";
      case Value.Above above -> "more than";
      case Value.Below below -> "less than";
    };
    return Stream.of(value.low().toString(), value.high().toString(), kind);
  }
}
