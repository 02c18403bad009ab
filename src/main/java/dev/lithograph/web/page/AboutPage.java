package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import java.util.List;

/** How to read what is shown, and the ways to take it away. */
final class AboutPage implements Route {
  private final FactStore store;
  private final Catalogue catalogue;

  AboutPage(FactStore store, Catalogue catalogue) {
    this.store = store;
    this.catalogue = catalogue;
  }

  record Model(int documents, int facts, List<Definition> properties) {}

  record Definition(String property, String unit, String definition) {}

  @Override
  public String path() {
    return "/about";
  }

  @Override
  public void answer(Context context) {
    var status = store.status();
    List<Definition> definitions = catalogue.properties().stream().map(AboutPage::definition).toList();
    Templates.answer(context, "about.jte", new Model(status.documents(), status.facts(), definitions));
  }

  private static Definition definition(Property property) {
    return new Definition(Labels.capitalised(property.label()), QuantityNotation.of(property.usualUnit()), property.definition());
  }
}
