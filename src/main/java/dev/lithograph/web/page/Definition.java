package dev.lithograph.web.page;

import dev.lithograph.catalogue.Property;

/**
 * What a property is, to be shown where it is named.
 *
 * @param term local name of its IRI
 * @param name for people, with a capital letter
 */
record Definition(String term, String name, String text) {
  static Definition of(Property property) {
    return new Definition(property.term(), Labels.capitalised(property.label()), property.definition());
  }
}
