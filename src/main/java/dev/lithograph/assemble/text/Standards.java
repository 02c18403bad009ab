package dev.lithograph.assemble.text;

import java.util.regex.Pattern;

/** Tells what a sentence names only because something else is measured against it. */
final class Standards {
  private static final String QUOTE = "[“\"'‘(]?$";
  private static final Pattern COMPARED = Pattern.compile(
      "\\b(?:than(?: (?:in|for|of|on))?|unlike|similar(?:ly)? to|compared (?:to|with)|in comparison (?:to|with)"
          + "|relative to|instead of"
          + "|rather than|as (?:long|high|large|much|many|low|fast) as)"
      + "\\s+(?:(?:(?:that|those|the ones?) )?(?:obtained )?(?:of|with|for|in|without|using) )?"
      + "(?:(?:the|a|an|its|our|their|other|[a-z]+ally|cells? with|batter(?:y|ies) with|neat|bare|pristine|pure) )*" + QUOTE);
  private static final Pattern EXCEEDED =
      Pattern.compile("\\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|outperform(?:s|ed|ing)?|than|"
      + "compared (?:to|with)|in comparison (?:to|with)|relative to|versus|as (?:long|high|large|much|many|low"
      + "|fast) as)\\s+(?:even )?"
      + "(?:(?:(?:that|those|the ones?) )?(?:of|with|for|in|without) |the |an? |any |all |most |other |many |pristine "
          + "|bare |pure |neat |undoped "
      + "|unmodified )*"
      + QUOTE);
  /** {@code 25 mS/cm, twice that of A}. */
  private static final Pattern TIMES = Pattern.compile("\\b(?:twice|half|double|triple|quadruple|times|fold) (?:that|those) "
      + "(?:of|for|with|in) (?:(?:the|a|an|its|pure|neat|bare|pristine) )*$");
  /** {@code an advantage over A}, but also a cathode that lies over it. */
  private static final Pattern OVER = Pattern.compile("\\bover\\s+(?:even )?(?:(?:that|those) of |the |a |an )*$");
  /** {@code 0.2 eV is comparable with the lowest (0.2 to 0.3 eV) of argyrodites}. */
  private static final Pattern LIKENED = Pattern.compile("\\b(?:comparable|similar|close|identical|equal|superior|inferior) "
      + "(?:to|with)"
      + " (?:[^.;,]|\\.(?=\\d))*$");
  private static final Pattern LIKE = Pattern.compile("(?:similar(?:ly)? to|like|unlike|analogous(?:ly)? to|as (?:in|with)|"
      + "in (?:analogy|contrast) to|compared (?:to|with)) (?:the )?");

  /** {@code than LGPS conductors (12 mS/cm)}: the value of the standard itself. */
  private static final Pattern IN_BRACKETS = Pattern.compile("[^().;,]{0,40}\\([^()]{0,20}");

  private final Reading reading;

  Standards(Reading reading) {
    this.reading = reading;
  }

  /**
   * Whether it is the electrode or the standard that something is measured against: {@code against lithium}, {@code than LLZO}.
   */
  boolean isCompared(ReportedValue value, Candidate candidate) {
    return candidate.end() <= value.start() && COMPARED.matcher(reading.before(candidate.start())).find()
        && !IN_BRACKETS.matcher(reading.lower(candidate.end(), value.start())).matches();
  }

  /** {@code its 1.4 mS/cm exceed those of Li3YCl6}. */
  boolean isExceeded(ReportedValue value, Candidate candidate) {
    if (candidate.start() <= value.end()) {
      return false;
    }
    String between = reading.lower(value.end(), candidate.start());
    return EXCEEDED.matcher(between).find() || TIMES.matcher(between).find() || LIKENED.matcher(between).find();
  }

  /** Whether it may be what is exceeded. */
  boolean mayBeExceeded(ReportedValue value, Candidate candidate) {
    return candidate.start() > value.end() && OVER.matcher(reading.lower(value.end(), candidate.start())).find();
  }

  /** {@code Similarly to Li3YCl6, it conducts 0.4 mS/cm}. */
  boolean isLikened(Candidate candidate) {
    return LIKE.matcher(reading.before(candidate.start())).matches() && reading.after(candidate.end()).startsWith(",");
  }
}
