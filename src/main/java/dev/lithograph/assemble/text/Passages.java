package dev.lithograph.assemble.text;

import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The passages of a paragraph, each of which tells one study: where the next one begins. */
final class Passages {
  /** How a sentence begins that goes on with the study before. */
  private static final Pattern CONTINUES = Pattern.compile("(?s)(?:they|the authors?|the (?:group|team)|this|these|it|its"
      + "|their|moreover|furthermore|additionally|in addition|specifically|in particular|besides|as a result|as a consequence"
      + "|consequently|thus|therefore|hence|accordingly|also|here|whereas|such|indeed|notably|finally|afterwards?|then"
      + "|subsequently|meanwhile|both|at the same time|after|the (?:resulting|initial|obtained|as-|same|cells?|batter"
      + "|electrolyte|membrane|film|composite|former|latter|corresponding|full|symmetric|assembled|improv|optimi|product"
      + "|material|pellet|sample|(?:(?:total|bulk|ionic|li-ion|overall|room[- ]temperature|measured|specific|discharge"
      + "|reversible) )?(?:conductiv|capacit)|activation energ)|without (?:the|this|these|it|them)|when |with (?:this|the"
      + "|these)|by (?:this|doing)|due to (?:this|the|its)|owing to (?:this|the|its)|for comparison|in comparison"
      + "|by comparison|(?:because of|thanks to|regarding|concerning|as for|as to|in terms of|with re(?:gard|spect) to)\\b"
      + "|benefit|for this|to (?:this|do so)|symmetric|in this (?:way|case|manner)).*");
  /** {@code The interfacial resistance fell}, in a sentence that names nothing that it could be of. */
  private static final Pattern OF_NOTHING_NAMED = Pattern.compile("the (?:[a-z-]+ ){0,3}?(?:resistances?|impedances?|retention"
      + "|efficienc(?:y|ies)|critical current densit(?:y|ies)|ccd|transference numbers?|overpotentials?|polari[sz]ation)\\b");
  /** Before what a sentence is about. */
  private static final Pattern CONNECTIVE = Pattern.compile("^(?:however|nevertheless|nonetheless|yet|still|importantly"
      + "|interestingly|remarkably|surprisingly|unfortunately|overall),?\\s+");
  private static final Pattern BEGINS = Pattern.compile("(?s)(?:\\([a-z]\\)|in (?:another|a (?:different|later|recent|similar"
      + "|further|second|follow-up|previous))|another|recently|more recently|for (?:example|instance)|similarly|alternatively"
      + "|the same (?:research )?(?:group|team|authors?) (?:also|later|further|then|recently|subsequently)|in contrast"
      + "|by contrast|in (?:19|20)\\d\\d|other (?:groups|authors|studies)|a (?:recent|similar|different|further|second"
      + "|later) (?:study|work|approach|strategy)|on the other hand|first|second|third|later).*");
  private static final Pattern ON_ONE_HAND = Pattern.compile("\\bon (?:the )?one hand\\b");
  /** {@code A composite of PPC and LLZTO was proposed by Huo et al. [5]}. */
  private static final Pattern MADE_BY = Pattern.compile("\\b(?:was|were|been) (?:[a-z]+ly )?(?:proposed|prepared|developed"
      + "|fabricated|synthesi[sz]ed|introduced|designed|made|invented|constructed|presented|pioneered|studied"
      + "|investigated) (?:first |recently |also )?by [^,;]{1,60}$");
  private static final Pattern NAMES = Pattern.compile("(?:\\bet al\\.?|\\bco[-‐‑]?workers|\\bcolleagues)(?:['’]s?)?,?\\s*$");
  /** {@code Thokchom and Kumar [34] prepared}, at the beginning of a sentence; materials are seldom words. */
  private static final Pattern TWO_NAMES = Pattern.compile("^(?:(?:Recently|Later|Earlier|Similarly|Also), )?"
      + "\\p{Lu}\\p{Ll}{2,} (?:and|&) \\p{Lu}\\p{Ll}{2,} ?$");
  /** {@code (12 mS/cm; Kim et al., 2011)}. */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*$");
  /** Authors so many characters from its beginning are the subject of a sentence. */
  private static final int NEAR_BEGINNING = 60;

  private final List<Reading> readings;

  Passages(List<Reading> readings) {
    this.readings = readings;
  }

  /** Whether this sentence begins to tell of another study than the sentence before. */
  boolean begins(int sentence) {
    return sentence == 0 || announces(sentence)
        || endsWithCitation(readings.get(sentence - 1)) && !goesOn(readings.get(sentence));
  }

  /** Whether its first words announce another study; the other of two hands is that of the same one. */
  boolean saysSo(int sentence) {
    String words = readings.get(sentence).lower().strip();
    return BEGINS.matcher(words).matches() && !(words.startsWith("on the other hand") && sentence > 0
        && ON_ONE_HAND.matcher(readings.get(sentence - 1).lower()).find());
  }

  /** Whether it says in so many words whose study, or that a study, is told from here on. */
  boolean announces(int sentence) {
    return saysSo(sentence) || namesAuthors(readings.get(sentence));
  }

  private static boolean namesAuthors(Reading reading) {
    return reading.all(AuthorMention.class).stream().anyMatch(author -> author.start() - reading.start() < NEAR_BEGINNING)
        || citations(reading).stream().anyMatch(citation -> isNarrative(reading, citation)
        && (citation.start() - reading.start() < NEAR_BEGINNING
            || MADE_BY.matcher(reading.before(citation.start())).find()));
  }

  private static boolean goesOn(Reading reading) {
    String words = CONNECTIVE.matcher(reading.lower().strip()).replaceFirst("");
    return CONTINUES.matcher(words).matches() || OF_NOTHING_NAMED.matcher(words).lookingAt() && reading.mentions().stream()
        .noneMatch(mention -> mention instanceof MaterialMention || mention instanceof CellMention);
  }

  private static boolean endsWithCitation(Reading reading) {
    return reading.all(CitationMention.class).stream().anyMatch(citation -> isAtEnd(reading, citation));
  }

  static boolean isAtEnd(Reading reading, CitationMention citation) {
    return reading.after(citation.end()).strip().matches("[.)]*");
  }

  /** Those that lead to an entry of the reference list. */
  static List<CitationMention> citations(Reading reading) {
    return reading.all(CitationMention.class).stream().filter(c -> !c.references().isEmpty()).toList();
  }

  /** Whether a bracket is open at {@code position}. */
  static boolean isInBrackets(Reading reading, int position) {
    return IN_BRACKETS.matcher(reading.before(position)).find();
  }

  /** Whether a citation stands beside the names of its authors, in the place of a subject. */
  static boolean isNarrative(Reading reading, CitationMention citation) {
    return Character.isLetter(citation.marker().charAt(0)) && !citation.marker().toLowerCase(Locale.ROOT).startsWith("ref")
            && !isInBrackets(reading, citation.start())
        || NAMES.matcher(reading.before(citation.start())).find()
        || TWO_NAMES.matcher(reading.text().substring(reading.start(), citation.start())).find()
        || reading.all(AuthorMention.class).stream().anyMatch(author -> author.end() <= citation.start()
            && reading.lower(author.end(), citation.start()).isBlank());
  }
}
