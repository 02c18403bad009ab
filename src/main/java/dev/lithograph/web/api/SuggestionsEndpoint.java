package dev.lithograph.web.api;

import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
import dev.lithograph.web.request.SearchParameters;
import dev.lithograph.web.request.Suggestions;
import dev.lithograph.web.request.Suggestions.Suggestion;
import io.javalin.http.Context;
import java.util.List;

/** What a reader may mean who is typing; takes the parameters of the search page. */
final class SuggestionsEndpoint implements Described {
  private final Suggestions suggestions;

  SuggestionsEndpoint(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  /** The best first. */
  record SuggestionsJson(List<Suggestion> suggestions) {}

  @Override
  public String path() {
    return "/api/v1/suggestions";
  }

  @Override
  public Operation operation() {
    return Operation.json("What the words of a search that is being typed may mean; no more than the "
        + Suggestions.MOST + " best", FactsEndpoint.parameters(), SuggestionsJson.class);
  }

  @Override
  public void answer(Context context) {
    context.json(new SuggestionsJson(suggestions.of(SearchParameters.of(context.queryParamMap()))));
  }
}
