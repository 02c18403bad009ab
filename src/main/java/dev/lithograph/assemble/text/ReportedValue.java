package dev.lithograph.assemble.text;

import dev.lithograph.catalogue.Property;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.Optional;

/**
 * A quantity that is a value of a property.
 *
 * @param toName distance to the words that name the property; absent where the unit alone tells it
 */
record ReportedValue(QuantityMention mention, Property property, Optional<Integer> toName) {
  Quantity quantity() {
    return mention.quantity();
  }

  int start() {
    return mention.start();
  }

  int end() {
    return mention.end();
  }

  /** Whether both stand in one list, or are the two ends of one change. */
  boolean sharesSeriesWith(ReportedValue other) {
    return mention.series().isPresent()
        && mention.series().map(QuantityMention.Series::start).equals(other.mention.series().map(QuantityMention.Series::start));
  }

  /** {@code 145 and 175 mAh/g}: the list that it stands in. */
  Optional<QuantityMention.Series> list() {
    return mention.series().filter(series -> series.kind() == QuantityMention.Series.Kind.LIST);
  }

  /** {@code from 169 to 138 mAh/g}: whether it is one of the two. */
  boolean isOfChange() {
    return mention.series().filter(series -> series.kind() == QuantityMention.Series.Kind.CHANGE).isPresent();
  }

  /** {@code from 169 to 138 mAh/g}: whether it is the first of the two. */
  boolean beginsChange() {
    return isOfChange() && mention.series().filter(series -> series.index() == 0).isPresent();
  }

  /** The same number, as one of {@code other}. */
  ReportedValue as(Property other) {
    return new ReportedValue(mention, other, toName);
  }

  /** {@code an efficiency of 96.4%, and 88% are left}: not of the list that it seems to stand in. */
  ReportedValue alone() {
    return new ReportedValue(new QuantityMention(start(), end(), quantity(), Optional.empty()), property, toName);
  }

  boolean is(String name) {
    return property.name().equals(name);
  }
}
