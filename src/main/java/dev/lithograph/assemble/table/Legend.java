package dev.lithograph.assemble.table;

import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.PropertyMention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Text;

/** What the caption and the notes of a table say its symbols mean: {@code Q (specific capacity in mAh g⁻¹)}. */
final class Legend {
  private static final String SYMBOL = "([\\p{L}%Δ][\\p{L}\\d%_,.+/⁺⁻°]{0,11})";
  /** {@code Q (specific capacity}, {@code Q: specific capacity}, {@code Q = specific capacity}. */
  private static final Pattern BEFORE = Pattern.compile("(?<![\\p{L}\\d])" + SYMBOL
      + " ?(?:\\(|:|=|,? (?:is|denotes|means|refers to|stands for)(?: the)?) ?$");
  /** {@code specific capacity (Q}, {@code specific capacity, Q}. */
  private static final Pattern BEHIND = Pattern.compile("^(?: values?)?(?: \\(|, )" + SYMBOL + "(?=[),;]|$)");

  /** @param unit the text behind the definition, where its unit may stand */
  record Meaning(String symbol, Property property) {}

  private final List<Meaning> meanings = new ArrayList<>();

  Legend(Recogniser recogniser, List<Text> texts) {
    for (Text text : texts) {
      for (Mention mention : recogniser.in(text)) {
        if (mention instanceof PropertyMention property && property.certain()) {
          read(text.value(), property);
        }
      }
    }
  }

  private void read(String text, PropertyMention mention) {
    Matcher before = BEFORE.matcher(text.substring(Math.max(0, mention.start() - 30), mention.start()));
    Matcher behind = BEHIND.matcher(text.substring(mention.end(), Math.min(text.length(), mention.end() + 30)));
    if (before.find()) {
      meanings.add(new Meaning(before.group(1), mention.property()));
    } else if (behind.find()) {
      meanings.add(new Meaning(behind.group(1), mention.property()));
    }
  }

  List<Meaning> meanings() {
    return List.copyOf(meanings);
  }
}
