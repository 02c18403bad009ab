package dev.lithograph.web.page;

import dev.lithograph.store.describe.DatasetDescription;
import dev.lithograph.store.describe.GraphFormat;
import dev.lithograph.store.describe.Holdings;
import dev.lithograph.web.request.Dumps;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Representation;
import dev.lithograph.web.request.Resource;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What there is, and the ways to take it away; for programs by VoID, DCAT and schema.org. */
final class DataPage implements Resource {
  private final DatasetDescription description;

  DataPage(DatasetDescription description) {
    this.description = description;
  }

  /** @param schema description for search engines, as JSON-LD */
  record Model(String site, Holdings holdings, String citation, List<DatasetDescription.Dump> dumps, List<Representation> formats,
      String schema) {}

  @Override
  public String path() {
    return Addresses.DATA;
  }

  @Override
  public String page(Context context) {
    String site = Negotiation.site(context);
    Holdings holdings = description.holdings();
    return Templates.html("data.jte", new Model(site, holdings, DatasetDescription.citation(site, holdings), Dumps.ALL,
        Representation.GRAPHS, schema(site)));
  }

  /** As JSON within HTML, in which no text may end the element. */
  private String schema(String site) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    description.writeForSearchEngines(site, Dumps.ALL, out);
    return out.toString(StandardCharsets.UTF_8).replace("<", "\\u003c");
  }

  @Override
  public void write(Context context, GraphFormat format, OutputStream out) {
    description.write(Negotiation.site(context), Dumps.ALL, format, out);
  }
}
