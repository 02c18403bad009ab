package dev.lithograph.assemble.subject;

import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.FormulaGrammar;
import dev.lithograph.chemistry.FormulaJudge;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cell that a text names, as a condition of what was measured in it. */
public final class Cells {
  private Cells() {}

  /** A cell written as its layers; empty where no electrode in it is known. */
  public static Optional<Cell> of(CellMention mention) {
    MaterialMention first = mention.layers().getFirst();
    MaterialMention last = mention.layers().getLast();
    if (formula(first).equals(formula(last)) && Roles.of(first) != Role.POSITIVE_ELECTRODE) {
      return Roles.of(first) == Role.NEGATIVE_ELECTRODE ? Optional.of(new SymmetricCell(formula(first))) : Optional.empty();
    }
    return Stream.concat(Stream.of(last, first), mention.layers().stream())
        .filter(layer -> Roles.of(layer) == Role.POSITIVE_ELECTRODE).findFirst()
        .or(() -> overMetal(first, last)).or(() -> overMetal(last, first)).map(Cells::withPositive);
  }

  /** An electrode that is a negative one elsewhere, over a metal: {@code Li4Ti5O12/LPSC/Li}. */
  private static Optional<MaterialMention> overMetal(MaterialMention first, MaterialMention last) {
    boolean compound = Roles.of(first) == Role.NEGATIVE_ELECTRODE
        && first.formula().filter(formula -> formula.composition().elements().size() > 2).isPresent();
    boolean metal = last.formula().filter(formula -> formula.composition().elements().size() == 1).isPresent();
    return compound && metal ? Optional.of(first) : Optional.empty();
  }

  /** A full cell with this positive electrode. */
  public static Cell withPositive(MaterialMention electrode) {
    return new FullCell(formula(electrode), electrode.material());
  }

  /** What stands between the electrodes, even where elsewhere it is one: {@code Li|LiFePO4 composite|NCM}. */
  public static List<MaterialMention> electrolyte(CellMention mention) {
    List<MaterialMention> layers = mention.layers();
    boolean complete = layers.size() > 2 && EnumSet.of(Roles.of(layers.getFirst()), Roles.of(layers.getLast()))
        .equals(EnumSet.of(Role.POSITIVE_ELECTRODE, Role.NEGATIVE_ELECTRODE));
    List<MaterialMention> inner = complete ? layers.subList(1, layers.size() - 1)
        : layers.stream().filter(layer -> !Roles.isElectrode(layer)).toList();
    return inner.stream()
        .filter(layer -> layer.formula().isPresent() || layer.material().isPresent() || layer.sample().isPresent())
        .flatMap(MaterialMention::withParts).toList();
  }

  private static String formula(MaterialMention mention) {
    return mention.formula().map(formula -> FormulaGrammar.spelled(FormulaJudge.judge(formula).formula().orElse(formula)))
        .or(() -> mention.material().flatMap(Material::formula))
        .orElse(mention.printed());
  }
}
