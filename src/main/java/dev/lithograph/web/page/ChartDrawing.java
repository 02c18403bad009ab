package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.page.Charts.Drawn;
import dev.lithograph.web.request.ChartParameters;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The drawing of a chart as a file of its own, with its style and its legend. */
final class ChartDrawing implements Route {
  private static final String STYLE = "/web/assets/chart.css";

  private final FactStore store;
  private final Catalogue catalogue;
  private final Charts charts;
  private final String style = style();

  ChartDrawing(FactStore store, Catalogue catalogue, Charts charts) {
    this.store = store;
    this.catalogue = catalogue;
    this.charts = charts;
  }

  /**
   * @param site that its links lead to
   * @param source of the chart: its address and the state of the data
   * @param cut where not all values are drawn, that
   */
  record Model(String title, Plot plot, String style, String site, String source, Optional<String> cut) {}

  @Override
  public String path() {
    return Charts.PATH + ".svg";
  }

  @Override
  public void answer(Context context) {
    ChartParameters parameters = ChartParameters.whole(context.queryParamMap(), catalogue);
    Drawn drawn = charts.draw(parameters);
    Plot plot = drawn.plot().orElseThrow(() -> new NotFoundResponse("No value that this search finds can be drawn."));
    String site = Negotiation.site(context);
    String source = "%s, state of the data %s".formatted(site + parameters.url(Charts.PATH), store.state());
    context.result(Templates.html("drawing.jte", new Model(ChartPage.title(parameters), plot, style, site, source, cut(drawn))))
        .contentType("image/svg+xml")
        .header("Content-Disposition", "attachment; filename=\"lithograph-chart.svg\"");
  }

  private static Optional<String> cut(Drawn drawn) {
    return drawn.beyond() == 0 ? Optional.empty()
        : Optional.of("Drawn are the first %d of %d values.".formatted(drawn.found().facts().size(), drawn.found().total()));
  }

  private static String style() {
    try (InputStream css = ChartDrawing.class.getResourceAsStream(STYLE)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
