package dev.lithograph.web;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server of {@link SampleStore} that runs while the tests of a class do. */
final class SampleSite implements BeforeAllCallback, AfterAllCallback {
  final SampleStore sample = SampleStore.filled();
  private WebServer server;
  private Client client;

  @Override
  public void beforeAll(ExtensionContext context) throws CannotListenException {
    server = new WebServer(sample.store, sample.index, SampleCatalogue.catalogue()).start("127.0.0.1", 0);
    client = new Client(server);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
    sample.close();
  }

  Client client() {
    return client;
  }

  HttpResponse<String> get(String path, String... headers) {
    return client.get(path, headers);
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }
}
