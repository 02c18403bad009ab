package dev.lithograph.read.structure;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Source;
import dev.lithograph.document.Text;
import dev.lithograph.document.Text.Script;
import dev.lithograph.read.bibliography.BibliographyParser;
import dev.lithograph.read.bibliography.Doi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads from the head of a paper what it says of itself, and leaves the rest. */
public final class TitlePage {
  private static final int FARTHEST = 12;
  private static final int SHORTEST_TITLE = 20;
  private static final int SHORTEST_TEXT = 250;
  private static final Set<String> CITATION_LABELS =
      Set.of("how to cite", "cite this", "citation:", "to cite", "please cite", "cite as");
  private static final Set<String> PARTICLES = Set.of("de", "der", "den", "del", "della", "di", "da", "dos", "du", "van", "von",
      "zu", "ten", "ter", "la", "le", "el", "al");

  private final Source source;
  private final Map<String, List<String>> stated;
  private final List<Piece> rest;
  /** Text that stands before the title: of another column, or of a page that began before. */
  private final List<Piece> ahead = new ArrayList<>();
  private final Bibliography cited;

  private TitlePage(Source source, Map<String, List<String>> stated, List<Piece> pieces) {
    this.source = source;
    this.stated = stated;
    this.rest = new ArrayList<>(pieces);
    this.cited = citation(pieces);
  }

  /**
   * Reads the head of {@code pieces}.
   *
   * @param stated what the file says beside its text, by the names of fields that Markdown's front matter has
   * @param rest receives the pieces without title and authors
   */
  public static Bibliography read(Source source, Map<String, List<String>> stated, List<Piece> pieces, List<Piece> rest) {
    TitlePage page = new TitlePage(source, stated, pieces);
    Optional<String> title = page.title();
    List<Author> authors = page.authors();
    rest.addAll(page.ahead);
    rest.addAll(page.rest);
    OptionalInt year = page.first("year", "date").map(BibliographyParser::year).orElse(page.cited.year());
    return new Bibliography(authors.isEmpty() ? page.cited.authors() : authors, authors.isEmpty() && page.cited.othersOmitted(),
        title, page.first("journal", "container-title").or(page.cited::journal), year,
        page.first("volume").or(page.cited::volume), page.first("pages", "page").or(page.cited::firstPage),
        page.cited.lastPage(), page.doi());
  }

  private static Bibliography citation(List<Piece> pieces) {
    for (Piece piece : pieces.subList(0, Math.min(FARTHEST, pieces.size()))) {
      if (piece instanceof Piece.Prose prose) {
        String text = prose.text().value();
        String start = text.substring(0, Math.min(30, text.length())).toLowerCase(Locale.ROOT);
        int colon = text.indexOf(':');
        if (colon > 0 && colon < 60 && CITATION_LABELS.stream().anyMatch(start::startsWith)) {
          return BibliographyParser.parse(text.substring(colon + 1).strip());
        }
      }
    }
    return Bibliography.unknown();
  }

  /** The title, which leaves the rest together with what short lines stand before it. */
  private Optional<String> title() {
    Optional<String> known = first("title");
    int place = known.isPresent() ? place(known.get()) : titlePlace();
    if (place < 0) {
      return known.or(cited::title);
    }
    String printed = text(rest.get(place));
    rest.subList(0, place).stream().filter(TitlePage::isRunningText).forEach(ahead::add);
    rest.subList(0, place + 1).clear();
    return Optional.of(known.orElse(printed));
  }

  private int titlePlace() {
    int first = cited.title().map(this::place).orElse(-1);
    if (first >= 0) {
      return first;
    }
    for (int i = 0; i < Math.min(FARTHEST, rest.size()); i++) {
      if (rest.get(i) instanceof Piece.Heading heading) {
        String words = heading.text().value();
        return Headings.namesChapter(words) || Headings.numberedLevel(words) > 1 ? -1 : i;
      }
      if (rest.get(i) instanceof Piece.Prose && !headingAhead(i) && isTitle(text(rest.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isRunningText(Piece piece) {
    return piece instanceof Piece.Prose prose && prose.text().length() >= SHORTEST_TEXT && prose.text().value().contains(". ");
  }

  private boolean headingAhead(int from) {
    return rest.subList(from, Math.min(FARTHEST, rest.size())).stream()
        .anyMatch(piece -> piece instanceof Piece.Heading h && h.level() == 1 && !Headings.namesChapter(h.text().value()));
  }

  private int place(String title) {
    for (int i = 0; i < Math.min(FARTHEST, rest.size()); i++) {
      if (letters(text(rest.get(i))).equals(letters(title))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTitle(String text) {
    return text.length() >= SHORTEST_TITLE && text.length() < 300 && text.indexOf(' ') > 0 && !text.endsWith(".")
        && !text.contains("http") && !text.contains("@") && !text.contains("©") && Character.isUpperCase(text.charAt(0));
  }

  private List<Author> authors() {
    List<Author> named = all("authors", "author").stream().map(TitlePage::author).toList();
    if (rest.isEmpty() || !(rest.getFirst() instanceof Piece.Prose first)) {
      return named;
    }
    List<Author> printed = names(first.text());
    if (!printed.isEmpty()) {
      rest.removeFirst();
    }
    return named.isEmpty() ? printed : named;
  }

  /** The names in a line that holds nothing else, without the marks of their affiliations; empty where it holds more. */
  private static List<Author> names(Text line) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      boolean mark = line.script(i) == Script.SUPERSCRIPT || "*†‡§".indexOf(line.value().charAt(i)) >= 0
          || Character.isDigit(line.value().charAt(i));
      plain.append(mark ? "," : line.value().charAt(i));
    }
    List<Author> names = new ArrayList<>();
    for (String part : plain.toString().replace(" and ", ",").replace("&", ",").replace(';', ',').split(",")) {
      String name = part.strip();
      if (!name.isEmpty() && !isName(name)) {
        return List.of();
      }
      if (!name.isEmpty()) {
        names.add(author(name));
      }
    }
    return names;
  }

  private static boolean isName(String name) {
    String[] words = name.split(" ");
    boolean capitals = true;
    for (String word : words) {
      capitals &= PARTICLES.contains(word) || !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }
    return capitals && words.length >= 2 && words.length <= 6 && name.length() <= 50 && name.indexOf(':') < 0;
  }

  private static Author author(String name) {
    int comma = name.indexOf(',');
    if (comma > 0) {
      return new Author(name.substring(0, comma).strip(), name.substring(comma + 1).strip());
    }
    String[] words = name.strip().split("\\s++");
    int family = words.length - 1;
    while (family > 1 && PARTICLES.contains(words[family - 1].toLowerCase(Locale.ROOT))) {
      family--;
    }
    return new Author(String.join(" ", List.of(words).subList(family, words.length)),
        String.join(" ", List.of(words).subList(0, family)));
  }

  private Optional<String> doi() {
    return first("doi").flatMap(Doi::in).or(cited::doi).or(this::onlyDoi);
  }

  /** The DOI that the head prints, as its own; text that tells several, such as a list of papers, has none of them. */
  private Optional<String> onlyDoi() {
    List<String> printed = rest.subList(0, Math.min(FARTHEST, rest.size())).stream()
        .filter(Piece.Prose.class::isInstance).map(piece -> source.excerpt(((Piece.Prose) piece).span()))
        .filter(text -> text.toLowerCase(Locale.ROOT).contains("doi"))
        .flatMap(Doi::all).distinct().toList();
    return printed.size() == 1 ? Optional.of(printed.getFirst()) : Optional.empty();
  }

  private Optional<String> first(String... keys) {
    for (String key : keys) {
      List<String> values = stated.getOrDefault(key, List.of());
      if (!values.isEmpty()) {
        return Optional.of(values.getFirst());
      }
    }
    return Optional.empty();
  }

  private List<String> all(String... keys) {
    for (String key : keys) {
      if (stated.containsKey(key)) {
        return stated.get(key);
      }
    }
    return List.of();
  }

  private static String text(Piece piece) {
    return switch (piece) {
      case Piece.Heading heading -> heading.text().value();
      case Piece.Prose prose -> prose.text().value();
      case Piece.Caption caption -> "";
      case Piece.Grid grid -> "";
    };
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
