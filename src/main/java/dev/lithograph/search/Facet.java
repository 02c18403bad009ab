package dev.lithograph.search;

import dev.lithograph.catalogue.Material;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.fact.Certainty;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.StoredFact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a list of facts can be narrowed by. */
public enum Facet {
  /** {@code ionic_conductivity}. */
  PROPERTY,
  /** Term of the family of the inorganic electrolyte: {@code Garnet}. */
  FAMILY,
  /** Active material of the positive electrode: {@code LiFePO4}. */
  CATHODE,
  /** Label of a liquid, salt or polymer in the electrolyte: {@code PEO}. */
  COMPONENT,
  /** Term of any material of the electrolyte, or of the positive electrode's, families aside: {@code LLZO}. */
  MATERIAL,
  /** {@code full}, {@code symmetric}. */
  CELL,
  /** In which a paper that the value is credited to appeared: {@code 2019}. */
  YEAR,
  /** {@link PaperName#path} of a paper that the value is credited to, alone or as one of several. */
  PAPER,
  /** Id of the reporting document. */
  DOCUMENT,
  /** {@code result}, {@code theoretical}, {@code criterion}, {@code definition}. */
  KIND,
  /** {@code high}, {@code good}, {@code fair}, {@code low}. */
  CERTAINTY;

  /** The values of this facet that {@code stored} has; none where the document does not say. */
  public List<String> values(StoredFact stored) {
    var fact = stored.fact();
    return switch (this) {
      case PROPERTY -> List.of(fact.property().name());
      case FAMILY -> fact.subject().family().stream().toList();
      case CATHODE -> fact.conditions().cell().stream()
          .filter(FullCell.class::isInstance).map(cell -> canonical(((FullCell) cell).positive())).toList();
      case COMPONENT -> fact.subject().components().stream()
          .filter(Material::isLiquidSaltOrPolymer).map(Material::label).distinct().toList();
      case MATERIAL -> Stream.concat(fact.subject().components().stream(), fact.conditions().cell().stream()
          .flatMap(cell -> cell instanceof FullCell full ? full.material().stream() : Stream.empty()))
          .filter(material -> material.role() != Material.Role.ELECTROLYTE_FAMILY).map(Material::term).distinct().toList();
      case CELL -> fact.conditions().cell().map(cell -> cell instanceof SymmetricCell ? "symmetric" : "full").stream().toList();
      case YEAR -> stored.credited().stream().flatMapToInt(paper -> paper.year().stream()).distinct().mapToObj(String::valueOf)
          .toList();
      case PAPER -> stored.credited().stream().flatMap(paper -> PaperName.of(paper).stream()).map(PaperName::path).distinct()
          .toList();
      case DOCUMENT -> List.of(stored.documentId());
      case KIND -> List.of(fact.kind().name().toLowerCase(Locale.ROOT));
      case CERTAINTY -> List.of(Certainty.of(fact.confidence()).name().toLowerCase(Locale.ROOT));
    };
  }

  /** {@code LiNi0.80Co0.15Al0.05O2} is {@code LiNi0.8Co0.15Al0.05O2}. */
  private static String canonical(String positive) {
    return FormulaGrammar.parse(positive).map(Formula::flat).orElse(positive);
  }
}
