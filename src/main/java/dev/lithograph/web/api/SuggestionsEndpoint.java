package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
import dev.lithograph.web.request.SearchParameters;
import dev.lithograph.web.request.Suggestions;
import dev.lithograph.web.request.Suggestions.Suggested;
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
  record SuggestionsJson(List<Suggestion> suggestions,
      @JsonPropertyDescription("how many names match besides; of materials among them there may be no values") int others) {}

  @Override
  public String path() {
    return "/api/v1/suggestions";
  }

  @Override
  public Operation operation() {
    return Operation.json("What the words of a search that is being typed may mean; the "
        + Suggestions.MOST + " best, and how many names match besides", FactsEndpoint.parameters(), SuggestionsJson.class);
  }

  /** While the names of new data are read, those of the old ones serve, for which the data do not account. */
  @Override
  public boolean mayBeKept() {
    return false;
  }

  @Override
  public void answer(Context context) {
    Suggested suggested = suggestions.of(SearchParameters.of(context.queryParamMap()));
    context.json(new SuggestionsJson(suggested.best(), suggested.others()));
  }
}
