package dev.lithograph.web.request;

import dev.lithograph.store.describe.GraphFormat;
import io.javalin.http.Context;
import java.io.OutputStream;
import java.util.List;

/** Something that is to be had as a page and as a graph. */
public interface Resource {
  String path();

  /** As HTML. */
  String page(Context context);

  void write(Context context, GraphFormat format, OutputStream out);

  /** In the representation that the client asks for at its path, and in each at the path with the extension of it. */
  default List<Route> routes() {
    return List.of(new ResourceRoute(path(), this), new ResourceRoute(path() + ResourceRoute.EXTENSION, this));
  }
}
