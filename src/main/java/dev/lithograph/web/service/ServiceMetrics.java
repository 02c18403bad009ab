package dev.lithograph.web.service;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Counts what the server does, for Prometheus to fetch. */
public final class ServiceMetrics implements AutoCloseable {
  private static final Duration[] BOUNDS = Stream.of(1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
      .map(Duration::ofMillis).toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  public ServiceMetrics() {
    List.of(new JvmMemoryMetrics(), collections, new JvmThreadMetrics(), new ProcessorMetrics(), new UptimeMetrics())
        .forEach(metrics -> metrics.bindTo(registry));
  }

  /** @param description a sentence without its full stop */
  public void gauge(String name, String description, IntSupplier value) {
    Gauge.builder(name, value::getAsInt).description(description).register(registry);
  }

  /**
   * @param description a sentence without its full stop
   * @param tag by whose {@code value} counters of the same name are told apart
   */
  public void counter(String name, String description, String tag, String value, LongSupplier count) {
    // What is counted of is held by a weak reference only.
    FunctionCounter.builder(name, this, metrics -> count.getAsLong()).tag(tag, value).description(description).register(registry);
  }

  void add(Gate gate) {
    Gauge.builder("lithograph.waiting.requests", gate, Gate::getSuspendedRequestCount).tag("gate", gate.name())
        .description("Requests that wait to be let in").register(registry);
    FunctionCounter.builder("lithograph.refused.requests", gate, Gate::refused).tag("gate", gate.name())
        .description("Requests that were told to come again").register(registry);
  }

  void add(KeptAnswers kept) {
    FunctionCounter.builder("lithograph.kept.answers", kept, KeptAnswers::given)
        .description("Requests that were answered with what an earlier one had been").register(registry);
  }

  /** Times each request by what is asked for and how it ended. */
  Handler.Wrapper timing() {
    return new Handler.Wrapper() {
      @Override
      public boolean handle(Request request, Response response, Callback callback) throws Exception {
        RequestKind kind = RequestKind.of(request.getHttpURI().getCanonicalPath());
        long began = System.nanoTime();
        Request.addCompletionListener(request, failure -> timer(kind, response.getStatus())
            .record(Duration.ofNanos(System.nanoTime() - began)));
        return super.handle(request, response, callback);
      }
    };
  }

  private Timer timer(RequestKind kind, int status) {
    return Timer.builder("lithograph.requests").description("Requests by what was asked for and how it ended")
        .tags("kind", kind.label(), "status", status / 100 + "xx").serviceLevelObjectives(BOUNDS).register(registry);
  }

  /** In the text format of Prometheus, version 0.0.4. */
  public String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
