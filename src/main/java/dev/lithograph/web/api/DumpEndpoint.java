package dev.lithograph.web.api;

import dev.lithograph.store.FactStore;
import dev.lithograph.store.describe.DatasetDescription.Dump;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
import dev.lithograph.web.request.Negotiation;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** All that the store holds as a file, written while it is read. */
final class DumpEndpoint implements Described {
  private final FactStore store;
  private final Dump dump;
  private final Writing writing;

  DumpEndpoint(FactStore store, Dump dump, Writing writing) {
    this.store = store;
    this.dump = dump;
    this.writing = writing;
  }

  /** How a store is written. */
  interface Writing {
    void write(FactStore store, OutputStream out) throws IOException;
  }

  @Override
  public String path() {
    return dump.path();
  }

  @Override
  public Operation operation() {
    return Operation.file(dump.title(), List.of(), dump.mediaType());
  }

  /** It is as large as the store. */
  @Override
  public boolean mayBeKept() {
    return false;
  }

  @Override
  public void answer(Context context) {
    String file = dump.path().substring(dump.path().lastIndexOf('/') + 1);
    context.contentType(dump.mediaType() + "; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"lithograph-" + file + "\"");
    if (Negotiation.isNew(context, store.state()) && context.method() != HandlerType.HEAD) {
      write(context);
    }
  }

  private void write(Context context) {
    // Writers flush a little first, which else would decide that there is little to compress.
    context.minSizeForCompression(0);
    try {
      OutputStream out = new BufferedOutputStream(context.outputStream());
      writing.write(store, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
