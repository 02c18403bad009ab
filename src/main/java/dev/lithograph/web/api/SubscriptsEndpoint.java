package dev.lithograph.web.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.lithograph.web.openapi.Described;
import dev.lithograph.web.openapi.Operation;
import dev.lithograph.web.request.Subscripts;
import io.javalin.http.Context;
import java.util.List;

/** How texts with formulas are set, by the same rule as on the pages. */
final class SubscriptsEndpoint implements Described {

  /** In the order of the texts. */
  record SubscriptsJson(
      @JsonPropertyDescription("of each text, from which character to before which") List<List<Subscripts>> texts) {}

  @Override
  public String path() {
    return "/api/v1/subscripts";
  }

  @Override
  public Operation operation() {
    return Operation.json("Which characters of a text count the atoms of formulas, to be set as subscripts",
        List.of(Operation.text("text", "with formulas, perhaps").mayBeRepeated().as("Li7La3Zr2O12")), SubscriptsJson.class);
  }

  @Override
  public void answer(Context context) {
    context.json(new SubscriptsJson(context.queryParams("text").stream().map(Subscripts::of).toList()));
  }
}
