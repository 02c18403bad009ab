package dev.lithograph.recognise.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Superscripts that a converter set on the line, where only their place tells them from other numbers: {@code It conducts
 * well. 3,4 The other}, {@code in many families 62,63 .}, {@code (to date) 7 and}, {@code of glasses 24,25 and}; also without a
 * space: {@code It conducts well.3,4 The other}, {@code of glasses24,25 and}.
 */
record OnTheLine() implements Style {
  private static final Pattern NUMBERS = Pattern.compile("(?<= )" + NumberList.PATTERN + "(?![\\p{L}\\d%°])");
  /** Behind the end of a clause, or behind a word that is no name of a sample. */
  private static final Pattern GLUED =
      Pattern.compile("(?=\\d)(?<=[\\p{Ll})\\]%”\"'’][.,;:]|\\p{Lu}{2}[.,;:]|(?:°|\\d )C[.,;:]|\\d (?:[mk]?[VAWΩ]|m?eV|K)[.,;:]"
          + "|C/\\d{1,2}[.,;:]"
          + "|\\p{Lu}\\p{Ll}?\\d\\.(?=\\d{1,3} \\p{Lu}\\p{Ll}+ )|\\dC[.,;:]|(?<!\\p{Lu})\\p{Ll}{4}"
      + "|\\p{L}[-−–⁻][1-3¹²³][.,;:]|[cmn]m2[.,;:]|\\d ?°[CK]|\\p{Lu}\\p{Ll}?\\d\\.(?=\\d{1,3}[,–-]\\d)"
      + "|\\p{Lu}{2}s(?=\\d{1,3}[,–-]\\d)"
      + "|[\\p{L}\\d%]\\))" + NumberList.PATTERN
      + "(?![\\p{L}\\d%°])");
  /** A cell of a table that holds a formula and a citation: {@code MgSc2Se4 7}. */
  private static final Pattern BEHIND_FORMULA = Pattern.compile("(?:\\S{1,3}\\s?-)?"
      + "(?=\\S{0,40}\\p{Lu}\\S{0,40}\\p{Lu})(?=\\S{0,40}\\d)"
      + "[\\p{L}\\d.()\\[\\]-]{4,60}\\s(?<numbers>\\d{1,3}(?:[,-]\\d{1,3})*)");
  private static final Pattern PUNCTUATED = Pattern.compile("(?:[.,;:)](?!\\d).*)?", Pattern.DOTALL);
  private static final Pattern SEVERAL = Pattern.compile("\\d+\\s?[,-].*");
  private static final Pattern SENTENCE_BEHIND = Pattern.compile("\\s*+$|\\s[\\p{Lu}\\p{InGreek}(\"“‘'].*", Pattern.DOTALL);
  private static final Pattern STOP_BEHIND = Pattern.compile("\\s[.,;:](?!\\d).*|\\s\\).*", Pattern.DOTALL);
  /** Words that go on with a sentence; a unit or what is counted is none of them. */
  private static final Pattern CLAUSE_BEHIND =
      Pattern.compile("\\s(?:and|or|but|which|that|while|whereas|where|with|who|whose|the|an?|as|in"
      + "|it|its|they|their|this|these|is|are|was|were|has|have|had|can|could|may|by|for|from|due|because|since|so|such|on|at|"
      + "to|of|than|thus"
      + "|although|though|despite|even|both|not|we|there|also|\\p{Ll}{3,}ing)(?![\\p{L}-]).*", Pattern.DOTALL);
  /** {@code of 0.2 mS/cm, 14 Kim and co-workers}. */
  private static final Pattern NAMES_BEHIND =
      Pattern.compile("\\s\\p{Lu}[\\p{L}-]+ (?:et al|and (?:co[-‐‑]?workers|colleagues)).*", Pattern.DOTALL);
  private static final Pattern CLOSED = Pattern.compile(".*[\\p{L}\\d)\\]%”\"'’]\\s?[.;:]\\s", Pattern.DOTALL);
  private static final Pattern SEMICOLON = Pattern.compile(".*[\\p{L}\\d)\\]%]\\s?;\\s", Pattern.DOTALL);
  /** {@code conductivity (10 mS/cm), 25 -27 low cost}. */
  private static final Pattern BRACKET_AND_COMMA = Pattern.compile(".*[)\\]],\\s", Pattern.DOTALL);
  private static final Pattern COMMA = Pattern.compile(".*(?:\\p{L}[\\p{L}\\d.()-]{0,30}"
      + "|[)\\]%”\"'’])\\s?,\\s", Pattern.DOTALL);
  private static final Pattern BRACKET = Pattern.compile(".*[)\\]]\\s", Pattern.DOTALL);
  private static final Pattern WORD =
      Pattern.compile(".*(?<![\\p{L}\\d])(?:\\p{L}[\\p{L}\\d/-]{2,30}|\\p{Lu}|(?:19|20)\\d\\d)\\s", Pattern.DOTALL);
  /** What a number belongs to that stands behind it. */
  private static final Pattern HEAD =
      Pattern.compile(".*(?<!\\p{L})(?i:figs?|figures?|schemes?|tables?|refs?|references?|eqs?|equations?|nos?|vols?"
      + "|sections?|chapters?|steps?|parts?|samples?|films?|stages?|routes?|methods?|types?|cells?|sites?|compounds?|phases?|"
      + "cases?|entry|entries|groups?|of|to|at|than|about|with"
      + "|by|in|on|and|or|for|from|only|between|over|under|after|before|until|per|is|are|was|were|ca|approx|approximately|"
      + "nearly|around|up|the"
      + "|vs|cf|p|pp|fd|ia|space)[.:]?\\s", Pattern.DOTALL);
  /** {@code Fig.3 The}: a full stop behind which a sentence goes on. */
  private static final Pattern ABBREVIATED = Pattern.compile(".*(?<!\\p{L})(?i:figs?|refs?|eqs?|eqns?|nos?|vols?|secs?|chaps?|vs"
      + "|cf|pp?|ca|approx|tab)\\.\\s", Pattern.DOTALL);
  /** {@code (below 0.1 mS/cm)}, not {@code (PO4)}. */
  private static final Pattern WORDS_IN_BRACKETS = Pattern.compile(".*\\([^()]* [^()]*\\)", Pattern.DOTALL);
  /** A compound or an abbreviation, which is not counted. */
  private static final Pattern NAME =
      Pattern.compile(".*(?<![\\p{L}\\d.])(?=\\S{0,30}\\p{Lu}\\S{0,30}[\\p{Lu}\\d])(?!N[CM]|Super)"
      + "\\p{L}[\\p{L}\\d.()-]{3,30}\\s", Pattern.DOTALL);
  /** What is said of it. */
  private static final Pattern SAID_BEHIND =
      Pattern.compile("\\s(?:and|or|with|is|are|was|were|has|have|shows?|showed|exhibit(?:s|ed)?"
      + "|delivers?|reach(?:es|ed)?)(?![\\p{L}-]).*", Pattern.DOTALL);
  /** {@code Kim and co-workers 12 made}. */
  private static final Pattern AUTHORS = Pattern.compile(".*(?:\\bco[-‐‑]?workers|\\bcolleagues|\\p{L}['’]s? (?:group"
      + "|team))\\s",
      Pattern.DOTALL);
  /** {@code a protective layer 43 or}: a single number, too great to be that of a sample, behind a word that is not numbered. */
  private static final Pattern TWO_DIGITS = Pattern.compile("[1-9]\\d{1,2}");
  private static final Pattern NOUN = Pattern.compile(".*(?<![\\p{L}\\d-])\\p{Ll}{5,}\\s", Pattern.DOTALL);
  private static final Pattern COUNTED = Pattern.compile(".*(?<!\\p{L})(?i:cycles?|numbers?|ratios?|values?|years?|hours?"
      + "|days?|"
      + "minutes?|months?|items?|points?|electrodes?|batter(?:y|ies)|weeks?|angles?|degrees?|grades?|pages?|within|below"
      + "|above|around|about|"
      + "roughly|every|least|there|these|those|other|another|after|where|which|while|reach(?:es|ed)?|equals?|exactly|almost|"
      + "further|total|using|having|being|first|second|third|index|order|level|state|angle|radius)\\s", Pattern.DOTALL);
  /** {@code A (9 mS/cm),8 B (12 mS/cm),10 possess}: no number of a unit stands so close to a comma. */
  private static final Pattern WORD_BEHIND = Pattern.compile("\\s(?!(?:wt|vol|mol|[mkµ]?(?:S|A|Ah|V|W|m|g)|h|nm|min"
      + "|cycles?)(?!\\p{L}))"
      + "\\p{L}.*", Pattern.DOTALL);
  private static final int REACH = 40;

  @Override
  public List<Marker> in(Line line) {
    Matcher cell = BEHIND_FORMULA.matcher(line.level());
    if (cell.matches() && !line.isRaised(cell.start("numbers"))) {
      int start = cell.start("numbers");
      return List.of(new Marker(start, cell.end(), NumberList.read(line, start, cell.end())));
    }
    List<Marker> markers = new ArrayList<>();
    for (Pattern pattern : List.of(NUMBERS, GLUED)) {
      Matcher numbers = pattern.matcher(line.level());
      while (numbers.find()) {
        boolean cites = !line.isRaised(numbers.start()) && (pattern == GLUED ? citesGlued(line, numbers) : cites(line, numbers));
        if (cites) {
          markers.add(new Marker(numbers.start(), numbers.end(), NumberList.read(line, numbers.start(), numbers.end())));
        }
      }
    }
    return markers;
  }

  private static boolean goesOn(String behind) {
    return behind.length() > 1 && Character.isLowerCase(behind.charAt(1));
  }

  private static boolean citesGlued(Line line, Matcher numbers) {
    String before = line.before(numbers.start(), REACH);
    String behind = line.after(numbers.end(), REACH);
    Pattern head = before.endsWith(".") ? ABBREVIATED : HEAD;
    if (head.matcher(before + " ").matches()) {
      return false;
    }
    boolean clause = CLAUSE_BEHIND.matcher(behind).matches();
    return switch (before.charAt(before.length() - 1)) {
      case '.' -> SENTENCE_BEHIND.matcher(behind).matches() || before.endsWith("et al.") && goesOn(behind);
      case ')' -> WORDS_IN_BRACKETS.matcher(before).matches() && (clause || PUNCTUATED.matcher(behind).matches());
      case ',', ';', ':' -> clause || SEVERAL.matcher(numbers.group()).matches() && goesOn(behind)
          || before.endsWith("),") && WORD_BEHIND.matcher(behind).matches();
      default -> clause || PUNCTUATED.matcher(behind).matches() || AUTHORS.matcher(before + " ").matches() && goesOn(behind);
    };
  }

  private static boolean cites(Line line, Matcher numbers) {
    String before = line.before(numbers.start(), REACH);
    String behind = line.after(numbers.end(), REACH);
    if (HEAD.matcher(before).matches()) {
      return false;
    }
    boolean clause = CLAUSE_BEHIND.matcher(behind).matches();
    if (CLOSED.matcher(before).matches()) {
      return SENTENCE_BEHIND.matcher(behind).matches() || before.endsWith("et al. ") && goesOn(behind)
          || clause && SEMICOLON.matcher(before).matches();
    }
    if (AUTHORS.matcher(before).matches()) {
      return goesOn(behind);
    }
    if (COMMA.matcher(before).matches()) {
      return clause || NAMES_BEHIND.matcher(behind).matches()
          || BRACKET_AND_COMMA.matcher(before).matches() && SEVERAL.matcher(numbers.group()).matches() && goesOn(behind);
    }
    boolean several = SEVERAL.matcher(numbers.group()).matches();
    return BRACKET.matcher(before).matches() && (clause || STOP_BEHIND.matcher(behind).matches())
        || NAME.matcher(before).matches() && (SAID_BEHIND.matcher(behind).matches() || STOP_BEHIND.matcher(behind).matches())
        || WORD.matcher(before).matches()
            && (STOP_BEHIND.matcher(behind).matches() || several && (clause || SAID_BEHIND.matcher(behind).matches()))
        || TWO_DIGITS.matcher(numbers.group()).matches() && NOUN.matcher(before).matches() && !COUNTED.matcher(before).matches()
            && (clause || SAID_BEHIND.matcher(behind).matches());
  }
}
