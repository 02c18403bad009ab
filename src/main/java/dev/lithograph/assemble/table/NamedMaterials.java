package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.table.Marks.Mark;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.List;

/** The materials that a cell names, with the compositions that its footnotes give them. */
final class NamedMaterials {
  private final Recogniser recogniser;

  NamedMaterials(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  List<MaterialMention> in(Entry entry) {
    List<MaterialMention> mentions = new ArrayList<>(in(recogniser, entry.text()));
    for (Mark mark : entry.marked().marks()) {
      for (MaterialMention noted : in(recogniser, mark.note())) {
        if (noted.formula().isPresent() && explain(mentions, mark.position(), noted)) {
          break;
        }
      }
    }
    return mentions;
  }

  private static List<MaterialMention> in(Recogniser recogniser, Text text) {
    return recogniser.in(text).stream().filter(MaterialMention.class::isInstance).map(MaterialMention.class::cast).toList();
  }

  /** Gives the last material before {@code position} that can be what {@code noted} is its composition. */
  private static boolean explain(List<MaterialMention> mentions, int position, MaterialMention noted) {
    Role role = Roles.of(noted);
    if (role != Role.INORGANIC_ELECTROLYTE && role != Role.POSITIVE_ELECTRODE) {
      return false;
    }
    for (int i = mentions.size() - 1; i >= 0; i--) {
      MaterialMention mention = mentions.get(i);
      if (mention.start() < position && Roles.of(mention) == role) {
        mentions.set(i, new MaterialMention(mention.start(), mention.end(), mention.printed(), noted.formula(),
            mention.material().or(noted::material)));
        return true;
      }
    }
    boolean unnamed = mentions.stream().allMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY);
    if (unnamed) {
      mentions.addFirst(new MaterialMention(0, Math.max(1, position), noted.printed(), noted.formula(), noted.material()));
    }
    return unnamed;
  }
}
