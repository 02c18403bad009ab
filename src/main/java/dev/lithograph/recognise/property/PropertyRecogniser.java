package dev.lithograph.recognise.property;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.dictionary.Dictionary;
import dev.lithograph.recognise.dictionary.FoldedText;
import dev.lithograph.recognise.mention.PropertyMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds properties by name ({@code ionic conductivity}), cue ({@code conductivity}) and symbol ({@code Ea}). */
public final class PropertyRecogniser {
  /** Words of one modifier, and what joins it to the next one: {@code ionic and electronic conductivity}. */
  private static final Pattern COORDINATED = Pattern.compile(
      "(?<modifier>[\\p{L}⁺+-]{2,20}(?:[ -][\\p{L}⁺+-]{2,20})?)(?: ?, and | and | or | as well as |, ?| ?/ ?| ?& ?)$");
  /** The last words of what joins. */
  private static final List<String> JOINING_WORDS = List.of(" and", " or", " as");
  private static final int MOST_COORDINATED = 3;
  private static final int LONGEST_MODIFIER = 60;

  private record Meaning(Property property, boolean certain) {}

  private final Dictionary<Meaning> words = new Dictionary<>();
  private final Set<String> foreign = new HashSet<>();

  /** @param abbreviations those that the document defines, with the words that they stand for */
  public PropertyRecogniser(Catalogue catalogue, Map<String, String> abbreviations) {
    catalogue.properties().forEach(this::add);
    abbreviations.forEach((abbreviation, meaning) -> named(meaning)
        .ifPresentOrElse(property -> words.add(abbreviation, new Meaning(property, true)), () -> foreign.add(abbreviation)));
  }

  /** The property that {@code meaning} ends with, as its head stands last. */
  private Optional<Property> named(String meaning) {
    return words.in(FoldedText.of(meaning)).stream().filter(found -> found.end() == meaning.length())
        .flatMap(found -> found.meanings().stream()).filter(Meaning::certain).map(Meaning::property).findFirst();
  }

  private void add(Property property) {
    property.names().forEach(name -> words.add(name, new Meaning(property, true)));
    property.cues().forEach(cue -> words.add(cue, new Meaning(property, false)));
    for (String symbol : property.symbols()) {
      String flat = symbol.replace("_", "").replace("^", "");
      words.add(flat, new Meaning(property, flat.length() > 1));
    }
  }

  /** By start; a shared head word belongs to several: {@code ionic and electronic conductivities} is two mentions. */
  public List<PropertyMention> in(Text text) {
    FoldedText folded = FoldedText.of(text);
    List<PropertyMention> mentions = new ArrayList<>();
    for (Dictionary.Found<Meaning> found : words.in(folded)) {
      if (!foreign.contains(text.value().substring(found.start(), found.end()))) {
        mentions.addAll(mentions(found));
        mentions.addAll(coordinated(text.value(), found));
      }
    }
    mentions.sort(Comparator.comparingInt(PropertyMention::start).thenComparingInt(PropertyMention::end));
    return List.copyOf(mentions);
  }

  private static List<PropertyMention> mentions(Dictionary.Found<Meaning> found) {
    List<Meaning> certain = found.meanings().stream().filter(Meaning::certain).toList();
    return found.meanings().stream()
        .filter(meaning -> meaning.certain() || certain.stream().noneMatch(other -> other.property().equals(meaning.property())))
        .map(meaning -> new PropertyMention(found.start(), found.end(), meaning.property(), meaning.certain())).toList();
  }

  /** The properties whose modifiers stand before this one and which share its head word. */
  private List<PropertyMention> coordinated(String text, Dictionary.Found<Meaning> found) {
    String printed = text.substring(found.start(), found.end());
    String head = printed.substring(Math.max(printed.lastIndexOf(' '), printed.lastIndexOf('-')) + 1);
    List<PropertyMention> mentions = new ArrayList<>();
    int start = found.start();
    for (int i = 0; i < MOST_COORDINATED; i++) {
      Optional<PropertyMention> mention = coordinated(text, start, found.end(), head);
      if (mention.isEmpty()) {
        break;
      }
      mentions.add(mention.get());
      start = mention.get().start();
    }
    return mentions;
  }

  /** Whether what stands before {@code start} may be joined to it: seldom, and quicker to see than the whole modifier. */
  private static boolean isJoined(String text, int start) {
    int end = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
    return end > 0 && (",/&".indexOf(text.charAt(end - 1)) >= 0
        || end < start && JOINING_WORDS.stream().anyMatch(word -> text.startsWith(word, end - word.length())));
  }

  private Optional<PropertyMention> coordinated(String text, int start, int end, String head) {
    if (!isJoined(text, start)) {
      return Optional.empty();
    }
    int from = Math.max(0, start - LONGEST_MODIFIER);
    Matcher before = COORDINATED.matcher(text.substring(from, start));
    if (!before.find()) {
      return Optional.empty();
    }
    String modifier = before.group("modifier");
    String lastWord = modifier.substring(Math.max(modifier.lastIndexOf(' '), 0)).strip();
    for (String candidate : List.of(modifier, lastWord)) {
      Optional<Meaning> meaning = words.meanings(candidate + " " + head).stream().filter(Meaning::certain).findFirst();
      if (meaning.isPresent()) {
        int at = from + before.start() + modifier.length() - candidate.length();
        return Optional.of(new PropertyMention(at, end, meaning.get().property(), true));
      }
    }
    return Optional.empty();
  }
}
