package dev.lithograph.assemble.subject;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.fact.Subject;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of the materials that a text names what a fact is about. */
public final class SubjectBuilder {
  private final Catalogue catalogue;

  public SubjectBuilder(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The subject that consists of {@code mentions}. Electrodes are a part of it only where nothing else is.
   *
   * @param readableName in the document's words, without footnote marks and citations
   */
  public Subject of(String readableName, List<MaterialMention> mentions) {
    List<MaterialMention> others = mentions.stream().filter(mention -> !Roles.isElectrode(mention)).toList();
    List<MaterialMention> parts = others.isEmpty() ? mentions : others;
    Optional<MaterialMention> inorganic = inorganic(parts);
    List<Material> components = Stream.concat(inorganic.stream(), parts.stream())
        .flatMap(mention -> mention.material().stream()).distinct().toList();
    return new Subject(readableName, inorganic.flatMap(MaterialMention::formula).map(Formula::flat), Optional.empty(),
        inorganic.flatMap(this::family).or(() -> named(parts)), components);
  }

  /** The inorganic electrolyte among {@code mentions}, one with a composition before one without. */
  private static Optional<MaterialMention> inorganic(List<MaterialMention> mentions) {
    List<MaterialMention> inorganic =
        mentions.stream().filter(mention -> Roles.of(mention) == Role.INORGANIC_ELECTROLYTE).toList();
    return inorganic.stream().filter(mention -> mention.formula().isPresent()).findFirst()
        .or(() -> inorganic.stream().findFirst());
  }

  private Optional<String> family(MaterialMention mention) {
    return mention.material().flatMap(Material::family)
        .or(() -> mention.formula().map(Formula::flat).flatMap(this::familyOfFormula));
  }

  private Optional<String> familyOfFormula(String formula) {
    return catalogue.materials().stream().filter(material -> material.formula().filter(formula::equals).isPresent())
        .findFirst().flatMap(Material::family);
  }

  /** The family that is itself named: {@code a garnet}. */
  private static Optional<String> named(List<MaterialMention> mentions) {
    return mentions.stream().flatMap(mention -> mention.material().stream())
        .filter(material -> material.role() == Role.ELECTROLYTE_FAMILY).map(Material::term).findFirst();
  }
}
