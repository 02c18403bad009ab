package dev.lithograph.fetch;

import dev.lithograph.fetch.Answer.Body;
import dev.lithograph.fetch.Answer.Failure;
import dev.lithograph.fetch.Answer.Nothing;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Requests one after the other, never faster than is polite, and again where the service is busy or the line broke. */
final class Requests implements AutoCloseable {
  private static final int OK = 200;
  private static final int BUSY = 429;
  private static final Set<Integer> NOT_THERE = Set.of(404, 410);
  private static final Set<Integer> PASSING = Set.of(BUSY, 500, 502, 503, 504);

  private final Courtesy courtesy;
  private final HttpClient client;
  private Instant earliest = Instant.now();

  Requests(Courtesy courtesy) {
    this.courtesy = courtesy;
    client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(courtesy.limit()).build();
  }

  /** @param fault what is wrong with a body that came whole, if anything, so that it is asked for again */
  Answer get(URI address, Function<byte[], Optional<String>> fault) throws InterruptedException {
    Attempt attempt = attempt(address, fault);
    for (int failed = 1; attempt instanceof Again again; failed++) {
      Duration pause = again.askedFor().orElse(courtesy.pause(failed));
      if (failed == courtesy.tries()) {
        return new Failure(again.reason() + ", after " + failed + " tries", again.service());
      }
      if (pause.compareTo(courtesy.longestPause()) > 0) {
        return new Failure(again.reason() + ", and asks to come back in " + pause.toSeconds() + " s", true);
      }
      earliest = Instant.now().plus(pause);
      attempt = attempt(address, fault);
    }
    return ((Final) attempt).answer();
  }

  private Attempt attempt(URI address, Function<byte[], Optional<String>> fault) throws InterruptedException {
    waitForTurn();
    try {
      return judged(send(address), fault);
    } catch (ConnectException e) {
      return new Again(address.getHost() + " cannot be reached", Optional.empty(), true);
    } catch (IOException e) {
      return new Again("the connection broke (" + e.getMessage() + ")", Optional.empty(), false);
    }
  }

  private void waitForTurn() throws InterruptedException {
    Duration left = Duration.between(Instant.now(), earliest);
    if (left.isPositive()) {
      Thread.sleep(left);
    }
    earliest = Instant.now().plus(courtesy.between());
  }

  /** The time limit of a request itself ends where its body begins. */
  private HttpResponse<byte[]> send(URI address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address).header("User-Agent", courtesy.userAgent()).build();
    CompletableFuture<HttpResponse<byte[]>> response = client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return response.get(courtesy.limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("no answer within " + courtesy.limit().toSeconds() + " s", e);
    } finally {
      response.cancel(true);
    }
  }

  private Attempt judged(HttpResponse<byte[]> response, Function<byte[], Optional<String>> fault) {
    int status = response.statusCode();
    if (status == OK) {
      return fault.apply(response.body()).<Attempt>map(reason -> new Again(reason, Optional.empty(), false))
          .orElseGet(() -> new Final(new Body(response.body())));
    }
    if (PASSING.contains(status)) {
      return new Again("the service answers with status " + status, response.headers().firstValue("Retry-After")
          .flatMap(RetryAfter::parse), status == BUSY);
    }
    return new Final(NOT_THERE.contains(status) ? new Nothing()
        : new Failure("the service answers with status " + status, false));
  }

  @Override
  public void close() {
    client.close();
  }

  private sealed interface Attempt {}

  private record Final(Answer answer) implements Attempt {}

  private record Again(String reason, Optional<Duration> askedFor, boolean service) implements Attempt {}
}
