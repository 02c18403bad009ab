package dev.lithograph.assemble.subject;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.Families;
import dev.lithograph.chemistry.Family;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.chemistry.FormulaJudge;
import dev.lithograph.chemistry.FormulaVerdict;
import dev.lithograph.fact.Subject;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes of the materials that a text names what a fact is about. */
public final class SubjectBuilder {
  private static final Pattern DOPANT_SHARE =
      Pattern.compile("(?:doped|substituted|modified) (?:with|by) (?:about |~ ?)?\\d[\\d.]* ?(?:mol|at)\\.? ?% (?:of )?$");

  private static final Pattern LIKE = Pattern.compile("[ -](?:analog(?:ue)?|counterpart|derivative|variant|like|type)s?\\b");

  private final Catalogue catalogue;

  public SubjectBuilder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The subject that consists of {@code mentions}. Electrodes are a part of it only where nothing else is. A formula with one
   * misreading that charges prove is repaired.
   *
   * @param readableName in the document's words, without footnote marks and citations
   */
  public Subject of(String readableName, List<MaterialMention> mentions) {
    List<MaterialMention> others = mentions.stream().filter(mention -> !Roles.isElectrode(mention)).toList();
    List<MaterialMention> parts = others.isEmpty() ? mentions : others;
    List<MaterialMention> hosts = parts.stream()
        .filter(part -> !isDopant(part, readableName) && !isModel(part, readableName, parts)).toList();
    Optional<MaterialMention> inorganic = inorganic(hosts).or(() -> onlyLithiumCompound(parts));
    List<Material> components = Stream.concat(inorganic.stream(), parts.stream())
        .flatMap(mention -> material(mention).stream()).distinct().toList();
    Optional<FormulaVerdict> verdict = inorganic.flatMap(MaterialMention::formula).map(FormulaJudge::judge);
    Optional<Formula> formula = verdict.flatMap(FormulaVerdict::formula);
    Optional<String> family = inorganic.flatMap(MaterialMention::material).flatMap(Material::family)
        .or(() -> formula.flatMap(known -> Families.of(known, words(readableName))).map(Family::term)).or(() -> named(parts));
    return new Subject(readableName, formula.map(FormulaGrammar::spelled), verdict.flatMap(SubjectBuilder::misread), family,
        components);
  }

  /** {@code glass-ceramics substituted with 1 mol% Li3PO4}: of which the whole is not made. */
  private static boolean isDopant(MaterialMention part, String name) {
    int at = name.indexOf(part.printed());
    return at > 0 && DOPANT_SHARE.matcher(name.substring(0, at)).find();
  }

  /** {@code LGPS analogue Li10SnP2S12}: which is what follows. */
  private static boolean isModel(MaterialMention part, String name, List<MaterialMention> all) {
    int at = name.indexOf(part.printed());
    return at >= 0 && LIKE.matcher(name).region(at + part.printed().length(), name.length()).lookingAt()
        && all.stream().anyMatch(other -> other != part && other.formula().isPresent()
            && name.indexOf(other.printed()) > at + part.printed().length());
  }

  /** The first inorganic electrolyte among {@code mentions}, as the one of them says it that gives the composition. */
  private static Optional<MaterialMention> inorganic(List<MaterialMention> mentions) {
    List<MaterialMention> inorganic =
        mentions.stream().filter(mention -> Roles.of(mention) == Role.INORGANIC_ELECTROLYTE).toList();
    Optional<MaterialMention> first = inorganic.stream().findFirst();
    return inorganic.stream().filter(mention -> mention.formula().isPresent() && isOneFamily(first.get(), mention)).findFirst()
        .or(() -> first);
  }

  /** {@code LiNbO3}, {@code Li3PO4}: what mostly is put on something conducts by itself where nothing else is named. */
  private static Optional<MaterialMention> onlyLithiumCompound(List<MaterialMention> parts) {
    return parts.stream().findFirst().filter(only -> parts.size() == 1 && !Roles.isElectrode(only)
        && Roles.of(only) != Role.SALT && Roles.of(only) != Role.ADDITIVE
            && only.formula().filter(formula -> formula.composition().elements().size() > 1
            && formula.composition().contains(Element.Li)).isPresent());
  }

  private static boolean isOneFamily(MaterialMention one, MaterialMention other) {
    Optional<String> family = family(one);
    return family.isEmpty() || family.equals(family(other));
  }

  private static Optional<String> family(MaterialMention mention) {
    return mention.material().flatMap(Material::family).or(() -> mention.formula().flatMap(Families::of).map(Family::term));
  }

  /** Whether {@code mention} is of the class {@code family}, or of one within it. */
  public boolean isMember(MaterialMention mention, Material family) {
    return family(mention).stream().anyMatch(own -> isWithin(own, family.term()));
  }

  /** {@code the garnet}: whether {@code one} is no more than a class, of which {@code other} is a member. */
  public boolean isOfClass(Subject one, Subject other) {
    return one.formula().isEmpty() && !one.components().isEmpty()
        && one.components().stream().allMatch(part -> part.role() == Role.ELECTROLYTE_FAMILY)
        && one.family().filter(wider -> other.family().filter(own -> isWithin(own, wider)).isPresent()).isPresent();
  }

  /** Whether inorganic electrolytes make up the class {@code family}. */
  public boolean isOfInorganics(Material family) {
    return catalogue.materials().stream().filter(material -> material.role() == Role.INORGANIC_ELECTROLYTE)
        .anyMatch(material -> material.family().filter(own -> isWithin(own, family.term())).isPresent());
  }

  private boolean isWithin(String family, String wider) {
    return family.equals(wider)
        || catalogue.material(family).flatMap(Material::family).filter(next -> isWithin(next, wider)).isPresent();
  }

  /** Its entry in the catalogue; that of its composition where it is a formula that no entry names. */
  private Optional<Material> material(MaterialMention mention) {
    return mention.material().or(() -> mention.formula().map(Formula::flat)
        .flatMap(formula -> catalogue.materials().stream()
            .filter(m -> m.formula().filter(formula::equals).isPresent()).findFirst()));
  }

  /** What the paper prints, where that is not what it says. */
  private static Optional<String> misread(FormulaVerdict verdict) {
    return verdict instanceof FormulaVerdict.Repaired repaired ? Optional.of(repaired.printed()) : Optional.empty();
  }

  private static List<String> words(String name) {
    return List.of(name.split("[ ,;()]+"));
  }

  /** The family that is itself named: {@code a garnet}. */
  private static Optional<String> named(List<MaterialMention> mentions) {
    return mentions.stream().flatMap(mention -> mention.material().stream())
        .filter(material -> material.role() == Role.ELECTROLYTE_FAMILY).map(Material::term).findFirst();
  }
}
