package dev.lithograph.read.reference;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.read.bibliography.DateYear;
import dev.lithograph.read.bibliography.Doi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads BibTeX and BibLaTeX, as far as it takes to recognise a paper. */
final class BibTex {
  /** An accent before its letter, {@code \"o}, or a command that begins with a letter, {@code \textsubscript}. */
  private static final Pattern COMMAND = Pattern.compile("\\\\[a-zA-Z]{2,20}\\s?|\\\\[\"'`^~=.Hcuvkrdb]|[{}$]");

  private final String content;
  private int position;

  private BibTex(String content) {
    this.content = content;
  }

  static List<Bibliography> read(String content) {
    BibTex reading = new BibTex(content);
    List<Bibliography> papers = new ArrayList<>();
    for (int entry = content.indexOf('@'); entry >= 0; entry = content.indexOf('@', reading.position)) {
      reading.position = entry + 1;
      papers.add(paper(reading.fields()));
    }
    return papers;
  }

  /** The fields of the entry that begins here; the position is behind it then, or behind what is no field. */
  private Map<String, String> fields() {
    Map<String, String> fields = new HashMap<>();
    skipTo("{(");
    skipTo(",");
    while (position < content.length()) {
      int equals = content.indexOf('=', position);
      String name = equals < 0 ? "" : content.substring(position, equals).strip().toLowerCase(Locale.ROOT);
      if (name.isEmpty() || !name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_+:".indexOf(c) >= 0)) {
        return fields;
      }
      position = equals + 1;
      fields.put(name, value());
      while (position < content.length() && (Character.isWhitespace(content.charAt(position))
          || content.charAt(position) == ',')) {
        position++;
      }
    }
    return fields;
  }

  private void skipTo(String symbols) {
    while (position < content.length() && symbols.indexOf(content.charAt(position)) < 0) {
      position++;
    }
    position = Math.min(content.length(), position + 1);
  }

  /** {@code {...}}, {@code "..."} or a bare number; braces within belong to it. */
  private String value() {
    while (position < content.length() && Character.isWhitespace(content.charAt(position))) {
      position++;
    }
    int start = position;
    int depth = 0;
    boolean quoted = position < content.length() && content.charAt(position) == '"';
    for (; position < content.length(); position++) {
      char c = content.charAt(position);
      boolean escaped = position > 0 && content.charAt(position - 1) == '\\';
      depth += escaped ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth < 0 || depth == 0 && !quoted && (c == ',' || c == '\n')) {
        break;
      }
      if (depth == 0 && (c == '}' || quoted && c == '"' && position > start && !escaped)) {
        position++;
        break;
      }
    }
    String printed = COMMAND.matcher(content.substring(start, position)).replaceAll("").strip();
    return quoted && printed.length() > 1 ? printed.substring(1, printed.length() - 1) : printed;
  }

  private static Bibliography paper(Map<String, String> fields) {
    OptionalInt year = DateYear.of(first(fields, "year").or(() -> first(fields, "date")).orElse(""));
    String[] pages = first(fields, "pages").orElse("").split("[-–]++", 2);
    return new Bibliography(authors(fields), false, first(fields, "title"), first(fields, "journal").or(() -> first(fields,
        "journaltitle")),
        year, first(fields, "volume"), Optional.of(pages[0].strip()).filter(page -> !page.isEmpty()),
        pages.length < 2 ? Optional.empty() : Optional.of(pages[1].strip()),
        first(fields, "doi").or(() -> first(fields, "url")).flatMap(Doi::in));
  }

  private static List<Author> authors(Map<String, String> fields) {
    List<Author> authors = new ArrayList<>();
    for (String name : fields.getOrDefault("author", "").split("\\s++and\\s++")) {
      int comma = name.indexOf(',');
      int space = name.lastIndexOf(' ');
      if (!name.isBlank() && !name.equals("others")) {
        authors.add(comma > 0 ? new Author(name.substring(0, comma).strip(), name.substring(comma + 1).strip())
            : new Author(name.substring(space + 1), name.substring(0, Math.max(0, space))));
      }
    }
    return authors;
  }

  private static Optional<String> first(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }
}
