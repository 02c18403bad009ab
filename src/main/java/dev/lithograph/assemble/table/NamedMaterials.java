package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.table.Marks.Mark;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.chemistry.FormulaJudge;
import dev.lithograph.chemistry.FormulaVerdict;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The materials that a cell names, with the compositions that its footnotes give them. */
final class NamedMaterials {
  private static final Set<Role> EXPLAINED = Set.of(Role.INORGANIC_ELECTROLYTE, Role.POSITIVE_ELECTRODE);

  private final Recogniser recogniser;

  NamedMaterials(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  List<MaterialMention> in(Entry entry) {
    List<MaterialMention> mentions = new ArrayList<>(in(recogniser, entry.text()));
    for (Mark mark : entry.marked().marks()) {
      List<MaterialMention> noted = noted(mark.note());
      boolean alone = noted.size() == 1 && noted.getFirst().end() - noted.getFirst().start() > mark.note().length() - 3;
      noted.stream().filter(mention -> mention.formula().isPresent())
          .filter(mention -> explain(mentions, mark.position(), mention, alone)).findFirst();
    }
    return mentions;
  }

  private static List<MaterialMention> in(Recogniser recogniser, Text text) {
    return recogniser.in(text).stream().filter(MaterialMention.class::isInstance).map(MaterialMention.class::cast).toList();
  }

  /** The materials of a note; a note that is nothing but a formula is one even where it was misread. */
  private List<MaterialMention> noted(Text note) {
    Optional<Formula> repaired = FormulaJudge.judge(note.value().strip()) instanceof FormulaVerdict.Repaired verdict
        ? verdict.formula().map(formula -> formula.printedAs(verdict.printed())) : Optional.empty();
    return repaired.map(formula -> List.of(new MaterialMention(0, note.length(), note.value(), repaired, Optional.empty())))
        .orElseGet(() -> in(recogniser, note));
  }

  /**
   * Gives the last material before {@code position} that can be what {@code noted} is its composition.
   *
   * @param alone whether the note is nothing but the composition, which then is one whatever it looks like
   */
  private static boolean explain(List<MaterialMention> mentions, int position, MaterialMention noted, boolean alone) {
    Role role = Roles.of(noted);
    if (!EXPLAINED.contains(role) && !alone) {
      return false;
    }
    for (int i = mentions.size() - 1; i >= 0; i--) {
      MaterialMention mention = mentions.get(i);
      if (mention.start() < position && (Roles.of(mention) == role || alone && EXPLAINED.contains(Roles.of(mention)))) {
        mentions.set(i, new MaterialMention(mention.start(), mention.end(), mention.printed(), noted.formula(),
            mention.material().or(noted::material)));
        return true;
      }
    }
    boolean unnamed = EXPLAINED.contains(role) && mentions.stream().allMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY);
    if (unnamed) {
      mentions.addFirst(new MaterialMention(0, Math.max(1, position), noted.printed(), noted.formula(), noted.material()));
    }
    return unnamed;
  }
}
