package dev.lithograph.assemble.table;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.table.Marks.Mark;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The materials that a cell names, with the compositions that its footnotes give them. */
final class NamedMaterials {
  private static final Set<Role> EXPLAINED = Set.of(Role.INORGANIC_ELECTROLYTE, Role.POSITIVE_ELECTRODE);

  private static final Pattern GUEST =
      Pattern.compile("[- ](?:doped|coated|added|modified|containing|decorated|incorporated|substituted|treated|filled"
          + "|reinforced)\\b");

  private final Recogniser recogniser;

  NamedMaterials(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  List<MaterialMention> in(Entry entry) {
    List<MaterialMention> mentions = hostsFirst(entry.text().value(), in(recogniser, entry.text()));
    for (Mark mark : entry.marked().marks()) {
      List<MaterialMention> noted = in(recogniser, mark.note());
      boolean alone = noted.size() == 1 && noted.getFirst().end() - noted.getFirst().start() > mark.note().length() - 3;
      noted.stream().filter(mention -> mention.formula().isPresent())
          .filter(mention -> explain(mentions, mark.position(), mention, alone)).findFirst();
    }
    return mentions;
  }

  private static List<MaterialMention> in(Recogniser recogniser, Text text) {
    return recogniser.in(text).stream().filter(MaterialMention.class::isInstance).map(MaterialMention.class::cast).toList();
  }

  /** A dopant or a coating stands before its host, {@code LiI-doped Li3PS4}, and counts behind it. */
  private static List<MaterialMention> hostsFirst(String text, List<MaterialMention> mentions) {
    List<MaterialMention> hosts = new ArrayList<>();
    List<MaterialMention> guests = new ArrayList<>();
    mentions.forEach(mention -> (GUEST.matcher(text.substring(mention.end())).lookingAt() ? guests : hosts).add(mention));
    hosts.addAll(guests);
    return hosts;
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
    boolean unnamed = EXPLAINED.contains(role)
        && mentions.stream().allMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY);
    if (unnamed) {
      mentions.addFirst(new MaterialMention(0, Math.max(1, position), noted.printed(), noted.formula(), noted.material()));
    }
    return unnamed;
  }
}
