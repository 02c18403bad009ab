package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.StoreStatus;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the store holds. */
final class StatusEndpoint implements Described {
  private final FactStore store;

  StatusEndpoint(FactStore store) {
    this.store = store;
  }

  /** @param state differs exactly where the content of the store differs */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Answer(int documents, int facts, Map<String, Integer> factsByProperty, Optional<String> lastMined, String state) {}

  @Override
  public String path() {
    return "/api/v1/status";
  }

  @Override
  public Operation operation() {
    return new Operation("What the store holds", List.of(), "application/json");
  }

  @Override
  public void answer(Context context) {
    StoreStatus status = store.status();
    context.json(new Answer(status.documents(), status.facts(), status.factsByProperty(),
        status.lastMined().map(Instant::toString), store.state()));
  }
}
