package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Sample;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of a material's names is told, where a paper gives it two: a name and an abbreviation. */
final class Abbreviated {
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,}[A-Z-]*s?");

  /** {@code poly(ethylene oxide) (PEO)}: of what everybody knows, the shorter. */
  private static final Pattern NAME_AND_ABBREVIATION =
      Pattern.compile("(?i:poly)[^+|]*\\((?<abbreviation>[A-Z][A-Z-]{2,9})\\)");

  private static final Pattern WORDS_AND_ABBREVIATION = Pattern.compile("[^+|()]+ \\((?<abbreviation>[A-Z][A-Za-z]{2,7})\\)");

  private Abbreviated() {}

  /**
   * {@code inorganic solid electrolyte (ISEs)}: an abbreviation of a class, or of a paper's own, says little out of its
   * paper.
   */
  static String spelledOut(Candidate candidate) {
    Matcher both = NAME_AND_ABBREVIATION.matcher(candidate.name());
    if (both.matches() && candidate.materials().stream().allMatch(mention -> Roles.of(mention) == Role.POLYMER
        && mention.material().isPresent() && mention.sample().isEmpty())) {
      return both.group("abbreviation");
    }
    boolean abbreviated = candidate.materials().size() == 1 && ABBREVIATION.matcher(candidate.name()).matches();
    return abbreviated ? meaning(candidate.materials().getFirst()).map(words -> words + " (" + singular(candidate.name()) + ")")
        .orElse(candidate.name()) : candidate.name();
  }

  /**
   * {@code nitrogen-doped Li3PO4 (LiPON)}, {@code lithium lanthanum titanate (LLTO)}: of two names that which everybody knows.
   */
  static Candidate byAbbreviation(Candidate candidate) {
    Matcher named = WORDS_AND_ABBREVIATION.matcher(candidate.name());
    return named.matches() && isDefinedIn(candidate, named.group("abbreviation"))
        ? new Candidate(candidate.start(), candidate.end(), named.group("abbreviation"),
            List.of(candidate.materials().getLast()), candidate.kind()) : candidate;
  }

  private static boolean isDefinedIn(Candidate candidate, String abbreviation) {
    return candidate.materials().size() == 2 && candidate.materials().getLast().printed().equals(abbreviation)
        && candidate.materials().getLast().material().isPresent() && !Mixtures.isClass(candidate.materials().getLast())
        && Roles.of(candidate.materials().getLast()) != Role.IONIC_LIQUID && candidate.materials().getLast().sample().isEmpty()
        && candidate.materials().getFirst().formula().filter(formula -> formula.dopants().isEmpty()).isEmpty();
  }

  private static String singular(String abbreviation) {
    return abbreviation.endsWith("s") ? abbreviation.substring(0, abbreviation.length() - 1) : abbreviation;
  }

  private static Optional<String> meaning(MaterialMention abbreviation) {
    return Roles.of(abbreviation) == Role.ELECTROLYTE_FAMILY ? abbreviation.material().map(Material::label)
        : abbreviation.sample().filter(sample -> sample.parts().stream().noneMatch(part -> part.formula().isPresent()))
            .map(Sample::meaning).filter(words -> words.indexOf(' ') > 0);
  }
}
