package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.store.FactStore;
import dev.lithograph.store.StoreStatus;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
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

  /** What the store holds. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record StatusJson(int documents, int facts, Map<String, Integer> factsByProperty,
      @JsonPropertyDescription("in UTC: 2026-11-24T02:19:37Z") Optional<String> lastMined,
      @JsonPropertyDescription("differs exactly where the content of the store differs") String state) {}

  @Override
  public String path() {
    return "/api/v1/status";
  }

  @Override
  public Operation operation() {
    return Operation.json("What the store holds", List.of(), StatusJson.class);
  }

  @Override
  public void answer(Context context) {
    StoreStatus status = store.status();
    context.json(new StatusJson(status.documents(), status.facts(), status.factsByProperty(),
        status.lastMined().map(Instant::toString), store.state()));
  }
}
