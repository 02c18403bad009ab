package dev.lithograph.document;

import java.util.List;
import java.util.stream.Collectors;

/** How a publication is cited, in the style of the Vancouver guidelines without full stops after abbreviations. */
public final class Citation {
  private static final int AUTHORS_NAMED = 3;

  private Citation() {}

  /** {@code Kim et al. 2016}, {@code Kim and Lim 2016}; what is unknown is left out, an unknown author is "Anonymous". */
  public static String brief(Bibliography bibliography) {
    List<Bibliography.Author> authors = bibliography.authors();
    String who;
    if (authors.isEmpty()) {
      who = "Anonymous";
    } else if (authors.size() > 2 || bibliography.othersOmitted()) {
      who = authors.getFirst().family() + " et al.";
    } else {
      who = authors.stream().map(Bibliography.Author::family).collect(Collectors.joining(" and "));
    }
    return bibliography.year().isPresent() ? who + " " + bibliography.year().getAsInt() : who;
  }

  /** {@code Kim HW, Manikandan P, Lim YJ, et al. Title. J Mater Chem A 2016;4:17025-32}; what is unknown is left out. */
  public static String full(Bibliography bibliography) {
    StringBuilder citation = new StringBuilder(authors(bibliography));
    bibliography.title().ifPresent(title -> sentence(citation, title));
    String issue = issue(bibliography);
    if (!issue.isEmpty()) {
      sentence(citation, issue);
    }
    return citation.toString();
  }

  private static String authors(Bibliography bibliography) {
    List<Bibliography.Author> authors = bibliography.authors();
    String named = authors.stream().limit(AUTHORS_NAMED)
        .map(author -> (author.family() + " " + initials(author.given())).strip()).collect(Collectors.joining(", "));
    boolean shortened = bibliography.othersOmitted() || authors.size() > AUTHORS_NAMED;
    return named.isEmpty() || !shortened ? named : named + ", et al";
  }

  /** Hee Wook, H. W., Hee-Wook and HW all give HW. */
  private static String initials(String given) {
    if (given.length() <= 3 && given.chars().allMatch(Character::isUpperCase)) {
      return given;
    }
    StringBuilder initials = new StringBuilder();
    for (String name : given.split("[\\s.\\-‐–]+")) {
      if (!name.isEmpty()) {
        initials.appendCodePoint(Character.toUpperCase(name.codePointAt(0)));
      }
    }
    return initials.toString();
  }

  private static String issue(Bibliography bibliography) {
    StringBuilder issue = new StringBuilder(bibliography.journal().orElse(""));
    if (bibliography.year().isPresent()) {
      issue.append(issue.isEmpty() ? "" : " ").append(bibliography.year().getAsInt());
    }
    bibliography.volume().ifPresent(volume -> issue.append(issue.isEmpty() ? "" : ";").append(volume));
    bibliography.firstPage().ifPresent(first -> issue.append(issue.isEmpty() ? "" : ":").append(first)
        .append(bibliography.lastPage().map(last -> "-" + withoutSharedDigits(first, last)).orElse("")));
    return issue.toString();
  }

  /** 17025 to 17032 is 17025-32. */
  private static String withoutSharedDigits(String first, String last) {
    if (first.length() != last.length()) {
      return last;
    }
    int shared = 0;
    while (shared < last.length() - 1 && first.charAt(shared) == last.charAt(shared)) {
      shared++;
    }
    return last.substring(shared);
  }

  private static void sentence(StringBuilder text, String next) {
    if (!text.isEmpty()) {
      text.append(text.charAt(text.length() - 1) == '.' || text.charAt(text.length() - 1) == '?' ? " " : ". ");
    }
    text.append(next);
  }
}
