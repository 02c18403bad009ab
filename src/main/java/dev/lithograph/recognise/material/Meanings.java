package dev.lithograph.recognise.material;

import dev.lithograph.catalogue.Material;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.recognise.dictionary.FoldedText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which material the words or the formula mean that an abbreviation stands for. */
final class Meanings {
  /** Last words of the names of materials, so that those that the catalogue does not know are materials too. */
  private static final Pattern MATERIAL_HEAD = Pattern.compile("(?:[a-z]{3,}(?:ide|phate|nate|rate|cate|late|tate|ite|ane|ene)|"
      + "electrolyte|composite|membrane|ceramic|glass|polymer|gel|salt|liquid|solvent|acid|fib(?:er|re)|nanowire|garnet|"
      + "alloy)s?");
  /** Last words of what is made of materials. */
  private static final Pattern MADE_HEAD =
      Pattern.compile("(?:electrolyte|composite|membrane|polymer|gel|ionogel|copolymer|blend|"
      + "hybrid|network|elastomer|film|separator|eutectogel)s?");
  private static final Pattern NO_MATERIAL = Pattern.compile("(?:substrate|climate|separate|temperate|site|plane)s?");
  /** {@code lithium-sulfur (Li-S)}: a class of cells. */
  private static final Pattern CELL_CHEMISTRY = Pattern.compile("(?i)(?:lithium|sodium|potassium|magnesium|zinc|aluminium)[ –-]"
      + "(?:sulfur|sulphur|selenium|oxygen|air|ion|metal)");
  private static final Pattern SEVERAL = Pattern.compile(" and | or | with |, |/|\\+");
  private static final String BETWEEN_WORDS = "[ ()\\[\\],/-]+";

  private final MaterialNames names;

  Meanings(MaterialNames names) {
    this.names = names;
  }

  Definition of(Abbreviation abbreviation, Formula formula) {
    Optional<Material> material = names.of(formula).or(() -> names.named(abbreviation.word())
        .filter(known -> names.formula(known).map(pure -> isVariant(formula, pure)).orElse(true)));
    return new Definition(abbreviation.singular(), formula.asPrinted(), Optional.of(formula), material, true, false);
  }

  /** Whether {@code formula} holds every element of {@code pure}, with dopants perhaps. */
  private static boolean isVariant(Formula formula, Formula pure) {
    return formula.composition().elements().containsAll(pure.composition().elements());
  }

  /** @param ending the material of the catalogue whose name stands at the end of the words, which may say more */
  Definition of(Abbreviation abbreviation, String words, Optional<String> ending) {
    Optional<Material> material = names.named(words).or(() -> own(abbreviation, words))
        .or(() -> ending.filter(name -> isMost(name, words)).flatMap(names::named));
    String head = words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    boolean sample = material.isEmpty() && !CELL_CHEMISTRY.matcher(words).matches() && (ending.isPresent() || MADE_HEAD.matcher(head).matches());
    boolean chemical = MATERIAL_HEAD.matcher(head).matches() && !NO_MATERIAL.matcher(head).matches();
    return new Definition(abbreviation.singular(), words, Optional.empty(), material,
        material.isPresent() || chemical && !CELL_CHEMISTRY.matcher(words).matches() || sample, sample);
  }

  /** {@code coated LLZO (CO-LLZO)}: a material of its own, of which we know no composition. */
  Definition variant(Abbreviation abbreviation, String words) {
    return new Definition(abbreviation.singular(), words, Optional.empty(), Optional.empty(), true, true);
  }

  private static boolean isMost(String name, String words) {
    return 2 * name.length() >= words.length() && !SEVERAL.matcher(words).find();
  }

  /** What the catalogue knows the abbreviation as, where a word that the document gives it is of its names. */
  private Optional<Material> own(Abbreviation abbreviation, String words) {
    return names.named(abbreviation.word()).filter(known -> {
      List<String> its = MaterialNames.words(known);
      return Arrays.stream(FoldedText.of(words).toString().toLowerCase(Locale.ROOT).split(BETWEEN_WORDS))
          .anyMatch(word -> word.length() > 2 && its.contains(word));
    });
  }
}
