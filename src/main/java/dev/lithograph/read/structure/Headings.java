package dev.lithograph.read.structure;

import dev.lithograph.document.Text;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells headings from other short lines. */
public final class Headings {
  private static final int LONGEST = 110;
  /** A square or dot that some journals print before headings. */
  private static final Pattern MARK = Pattern.compile("^[■□▪▫●•◆\\s]+");
  private static final Set<String> REFERENCES =
      Set.of("references", "reference", "bibliography", "literature cited", "literature",
      "references and notes", "notes and references", "reference list", "works cited", "cited literature");
  private static final Set<String> CHAPTERS = Set.of("abstract", "summary", "keywords", "introduction", "conclusion",
      "conclusions", "results", "discussion", "results and discussion", "experimental", "methods", "materials and methods",
      "outlook", "acknowledgements", "acknowledgments", "acknowledgement", "conflicts of interest", "conflict of interest",
      "declarations", "appendix", "supporting information", "highlights", "author contributions", "authors' contributions");

  private Headings() {}

  /** The number of {@code #} before the heading in {@code line}, 0 where it is none. */
  public static int atxLevel(String line) {
    int level = 0;
    while (level < line.length() && line.charAt(level) == '#') {
      level++;
    }
    return level >= 1 && level <= 6 && level < line.length() && Character.isWhitespace(line.charAt(level)) ? level : 0;
  }

  public static boolean namesReferences(String heading) {
    return REFERENCES.contains(plain(heading));
  }

  /** Whether every paper has a chapter of this name, so that the name alone makes a heading. */
  public static boolean namesChapter(String heading) {
    return CHAPTERS.contains(plain(heading)) || namesReferences(heading);
  }

  /** Whether {@code line}, which stands alone and without mark-up, can be a heading at all. */
  public static boolean looksLikeHeading(String line) {
    if (line.length() < 3 || line.length() > LONGEST || line.indexOf('\t') >= 0 || line.contains(": ") || line.contains("@")
        || line.contains("http") || line.contains("©") || line.contains("; ")) {
      return false;
    }
    char last = line.charAt(line.length() - 1);
    boolean closed = Character.isLetterOrDigit(last) || ")?".indexOf(last) >= 0;
    String title = line.substring(numberEnd(line));
    return closed && !title.isEmpty() && Character.isUpperCase(title.charAt(0)) && letters(title) * 10 >= title.length() * 7
        && !endsInInitials(title);
  }

  public static boolean isCapitals(String line) {
    return letters(line) >= 4 && line.chars().filter(Character::isLowerCase).count() * 5 < letters(line);
  }

  /** 1 for {@code 2}, 2 for {@code 2.1}, and so on; 0 where the heading has no number. */
  public static int numberedLevel(String line) {
    int end = numberEnd(line);
    if (end == 0) {
      return 0;
    }
    String number = line.substring(0, end).strip();
    return (int) number.chars().filter(c -> c == '.').count() + (number.endsWith(".") ? 0 : 1);
  }

  /** The end of a section number with the space behind it. */
  private static int numberEnd(String line) {
    int i = 0;
    while (i < line.length() && (Character.isDigit(line.charAt(i)) || line.charAt(i) == '.')) {
      i++;
    }
    int digits = i;
    while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
      i++;
    }
    return digits > 0 && i > digits && Character.isDigit(line.charAt(0)) ? i : 0;
  }

  /** A line of names such as {@code Doe J, Roe R} is no heading. */
  private static boolean endsInInitials(String title) {
    int space = title.lastIndexOf(' ');
    String last = title.substring(space + 1);
    return title.contains(",") && last.length() <= 3 && last.chars().allMatch(Character::isUpperCase);
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  /** Without the square or dot that some journals print before it. */
  static Text withoutMark(Text heading) {
    Matcher mark = MARK.matcher(heading.value());
    return mark.lookingAt() ? heading.slice(mark.end(), heading.length()) : heading;
  }

  private static String plain(String heading) {
    String unmarked = MARK.matcher(heading).replaceFirst("");
    String name = unmarked.substring(numberEnd(unmarked)).strip().toLowerCase(Locale.ROOT);
    return name.endsWith(":") || name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
