package dev.lithograph.fuzz;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Text;
import dev.lithograph.quantity.UnitGrammar;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.quantity.CellNumbers;
import dev.lithograph.recognise.quantity.QuantityRecogniser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

public final class QuantityFuzz {
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();
  private static final UnitGrammar UNITS = CATALOGUE.units();
  private static final QuantityRecogniser QUANTITIES = new QuantityRecogniser(UNITS);
  private static final CellNumbers NUMBERS = new CellNumbers(UNITS);

  private QuantityFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Text text = Text.of(new String(bytes, StandardCharsets.UTF_8));
    Promptly.run(() -> {
      List<Mention> mentions = QUANTITIES.in(text);
      mentions.forEach(mention -> text.value().substring(mention.start(), mention.end()));
      NUMBERS.in(text, mentions).forEach(number -> text.value().substring(number.start(), number.end()));
      UNITS.parse(text.value());
    });
  }

  static Stream<byte[]> seeds() {
    return Seeds.texts("a conductivity of 1.2 × 10−3 S cm−1 at 25 °C", "~4.0·10^-4 S/cm",
        "(1.2 ± 0.3) × 10⁻⁴ S cm⁻¹", "10−4–10−3 S cm−1",
        "> 140 mAh g–1 after 300 cycles at 0.2C", "C/20",
        "3.1, 2.4 and 1.9 × 10−4 S cm−1, respectively", "from 6.5e4 to 248 Ω cm2",
        "99.5 % over 1,000 cycles", "room temperature", "-0.5 to +5 V vs. Li/Li+",
        "two thirds of 100 µA cm-2", "1½ h", "mW m-1 K-1");
  }
}
