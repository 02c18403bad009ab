package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.QuantityMention;
import dev.lithograph.recognise.mention.QuantityMention.Series;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells apart the two subjects of a change: {@code the resistance of LLZO fell from 950 to 12 Ω cm² with the interlayer} is told
 * of LLZO, and then of LLZO with the interlayer.
 */
final class Changes {
  private static final String DOING = "(?:adding|(?:the )?addition|introducing|(?:the )?introduction|incorporating|"
      + "(?:the )?incorporation|coating|using|(?:the )?use|inserting|(?:the )?insertion|applying|(?:the )?application|"
      + "(?:the )?presence|doping|mixing|modifying|blending|inclusion)";
  private static final String SOME = "(?:the |a |an |some )?(?:small amounts? of |(?:about |~ ?)?\\d[\\d.]* ?(?:(?:wt|vol|"
      + "mol)\\.? ?)?% (?:of )?)?(?:the |a |an )?";
  /** Between the end of a change and what it was made with. */
  private static final Pattern MADE_WITH = Pattern.compile("\\s*,?\\s*(?:with|by|upon|on|after|through|via|when|due to|"
      + "owing to|thanks to|"
      + "because of|in(?= (?:the )?presence\\b))\\s+(?:the )?(?:" + DOING + "(?: (?:it|them))?(?: (?:of|with|by))? )?" + SOME);
  /** Between the beginning of a change and what it was made with. */
  private static final Pattern TO_MADE_WITH = Pattern.compile("[^,;]{0,14}\\bto [^,;]{1,28}?" + MADE_WITH.pattern());
  /** Before what a change was made with, where that begins the sentence or is its subject. */
  private static final Pattern BEGINS = Pattern.compile("(?:(?:[^,]{1,40}, )?(?:here(?:in)? )?(?:we|they|the authors|it was"
      + "|the results?|[^,;]{2,60}(?:et al\\.|co-?workers|colleagues)(?: \\[[^\\]]{1,12}\\])?)"
      + " (?:demonstrat|show|find|found|report|prov|observ|reveal|confirm"
          + "|propos)[a-z]*(?: already)?(?: in \\d{4})? that )?(?:(?:with|by|upon|on|after|through|via|due to|owing to"
          + "|thanks to) )?(?:(?:the )?" + DOING + " (?:it |them )?(?:of |with )?)?" + SOME + "(?:nano-?sized |nanoscale "
          + "|small )?(?:[a-z-]{4,20} of )?");
  /** Of the first words of {@link #BEGINS} those behind which the sentence is about something else. */
  private static final Pattern MEANS = Pattern.compile("(?:with|by|upon|on|after|through|via|due|owing|thanks|adding"
      + "|introducing|incorporating|coating|using|inserting|applying|doping|mixing|modifying|blending) ");
  private static final Pattern BARE = Pattern.compile("^(?:bare|pristine|uncoated|unmodified|untreated|pure|neat) ");
  /** {@code from 0.4 to 0.8 mS/cm by In substitution in Li2.25Zr0.75In0.25Cl6}: of what nothing was exchanged in. */
  private static final Pattern TO_EXCHANGED = Pattern.compile("[^;]{0,14}\\bto [^;]{1,60}?\\b(?:by|upon|on|with|through|via"
      + "|after) (?:(?:partial|aliovalent|isovalent) )?(?:\\p{L}{1,2}(?:\\d?[+⁺]|[²³⁴⁵]⁺)?[ -])?(?:(?:co-?)?substitution"
      + "|(?:co-?)?doping|incorporation)(?: (?:of|with|by) \\p{L}{1,2}(?:\\d?[+⁺]|[²³⁴⁵]⁺)?)? (?:in|to give|to yield"
      + "|leading to|yielding|giving) ");
  private static final String CHANGED = "(?:increas|decreas|reduc|lower|rais|ris|rose|drop|fall|fell|improv|enhanc|grew"
      + "|declin|diminish|boost|cut|suppress|elevat)\\w*";
  private static final Pattern CHANGES = Pattern.compile("[^;]{0,70}?\\b" + CHANGED + "\\b[^;]*");
  /** {@code TiO2 keeps PEO amorphous and raises its conductivity to}. */
  private static final Pattern CHANGES_ITS = Pattern.compile("\\b(?:and|,) (?:[a-z]+ly )?(?:increas|rais|improv|enhanc|boost"
      + "|lower|reduc)\\w*s its\\b");
  private static final Pattern CHANGED_TO = Pattern.compile("\\b" + CHANGED + "\\b(?:[^;]{0,60}|[^;]{0,160}\\b(?:further|then"
      + "|finally|even)) to (?:a |an |about |nearly |only |as (?:high|low) as )?$");
  static final Pattern COVERED =
      Pattern.compile("\\b(?:coated|covered|modified|decorated|treated|wetted|capped) (?:(?:the|an?) )?(?:[a-z-]+ ){0,2}$");
  private static final Pattern COVER =
      Pattern.compile(" with (?:(?:the|an?) )?(?<thing>[\\p{L}\\d -]{2,40}?)(?=[;,]| and | by | via )");
  private static final Pattern WITH = Pattern.compile(" with ");
  /** {@code from 0.001 to 24 mS/cm (Li6.6P0.4Sb0.6S5I)}. */
  private static final Pattern IN_BRACKETS = Pattern.compile(" ?\\((?:for |of |in )?");
  private static final Pattern TO_IN_BRACKETS = Pattern.compile("[^,;(]{0,14}\\bto [^,;(]{1,28}?" + IN_BRACKETS.pattern());

  private final Reading reading;
  private final List<Candidate> candidates;

  Changes(Reading reading, List<Candidate> candidates) {
    this.reading = reading;
    this.candidates = candidates;
  }

  /** {@code found}, of which {@code value} is told, with what was done to it where the value is what a change ends with. */
  Candidate completed(ReportedValue value, Candidate found) {
    if (value.beginsChange() && found.start() > value.end() && WITH.matcher(found.name()).find()
        && found.kind() == Kind.MATERIAL) {
      return new Candidate(found.start(), found.end(), WITH.split(found.name(), 2)[0],
          found.materials().subList(0, 1), found.kind());
    }
    if (value.beginsChange() && found.kind() == Kind.ADDED) {
      return new Candidate(found.start(), found.end(), "", List.of(), Kind.REFERENCE);
    }
    if (value.beginsChange() && found.start() < value.start()) {
      return new Insertions(reading).without(found);
    }
    if (value.beginsChange() && found.start() > value.end() && isPart(found)
        && TO_MADE_WITH.matcher(reading.lower(value.end(), found.start())).matches()) {
      return lastBefore(value).orElse(found);
    }
    if (value.beginsChange() && found.start() > value.end()
        && TO_EXCHANGED.matcher(reading.lower(value.end(), found.start())).matches()) {
      return lastBefore(value).orElseGet(() -> new Candidate(found.start(), found.end(), "", List.of(), Kind.REFERENCE));
    }
    if (!isEnd(value)) {
      return found;
    }
    Optional<Candidate> made = candidates.stream().filter(candidate -> isMadeInto(candidate, value)).findFirst();
    if (made.isPresent()) {
      return made.get();
    }
    if (found.start() > value.end()) {
      return trailing(value).filter(found::equals).flatMap(cause -> lastBefore(value)).map(base -> with(base, found))
          .orElse(found);
    }
    return trailing(value).or(() -> agent(found, value)).filter(cause -> isOther(cause, found)).map(cause -> with(found, cause))
        .or(() -> covered(found)).orElse(found);
  }

  /** {@code They coated LLZTO pellets with Ge; the resistance fell to}. */
  private Optional<Candidate> covered(Candidate found) {
    Matcher cover = COVER.matcher(reading.text()).region(found.end(), reading.end());
    return COVERED.matcher(reading.before(found.start())).find() && cover.lookingAt() ? Optional.of(new Candidate(found.start(),
        found.end(), withoutBare(found.name()) + " with " + cover.group("thing"), found.materials(), found.kind()))
        : Optional.empty();
  }

  private static boolean isOther(Candidate cause, Candidate found) {
    return cause != found && (cause.materials().isEmpty() || !found.materials().containsAll(cause.materials()));
  }

  /** What is on a ceramic has no part in its composition; a filler has in that of a composite. */
  static Candidate with(Candidate found, Candidate cause) {
    Set<Role> roles = found.materials().stream().map(Roles::of).collect(Collectors.toSet());
    boolean mayBeCeramic = roles.isEmpty() || roles.contains(Role.INORGANIC_ELECTROLYTE)
        || roles.contains(Role.ELECTROLYTE_FAMILY) && !roles.contains(Role.POLYMER);
    Stream<MaterialMention> added = cause.materials().stream()
        .filter(mention -> !mayBeCeramic || Roles.of(mention) != Role.INORGANIC_ELECTROLYTE);
    return new Candidate(found.start(), found.end(), withoutBare(found.name()) + " with " + cause.name(),
        Stream.concat(found.materials().stream(), added).toList(), found.kind());
  }

  /** {@code pristine LLZO}: what something is called that has something put on it. */
  static String withoutBare(String name) {
    return BARE.matcher(name).replaceFirst("");
  }

  private boolean isEnd(ReportedValue value) {
    QuantityMention mention = value.mention();
    return mention.series().map(series -> series.kind() == Series.Kind.CHANGE && series.index() == series.size() - 1)
        .orElseGet(() -> CHANGED_TO.matcher(reading.before(value.start())).find());
  }

  private Optional<Candidate> lastBefore(ReportedValue value) {
    return candidates.stream().filter(candidate -> candidate.end() <= value.start() && isPart(candidate))
        .reduce((one, other) -> other);
  }

  /** {@code to 12 Ω cm² after adding LiF}. */
  private Optional<Candidate> trailing(ReportedValue value) {
    return candidates.stream().filter(candidate -> candidate.start() >= value.end()).findFirst().filter(Changes::isPart)
        .filter(cause -> MADE_WITH.matcher(reading.lower(value.end(), cause.start())).matches());
  }

  /** Whether {@code candidate} stands in brackets behind a change with {@code value} in it, which that ends with. */
  boolean isMadeInto(Candidate candidate, ReportedValue value) {
    boolean formula = candidate.materials().size() == 1 && candidate.materials().getFirst().formula().isPresent();
    return formula && candidate.start() >= value.end() && (value.beginsChange() ? TO_IN_BRACKETS : IN_BRACKETS)
        .matcher(reading.lower(value.end(), candidate.start())).matches()
        && reading.after(candidate.end()).startsWith(")");
  }

  /** Whether a change with {@code value} in it was made with {@code candidate}, which stands behind it. */
  boolean isCause(Candidate candidate, ReportedValue value) {
    return MADE_WITH.matcher(reading.lower(value.end(), candidate.start())).matches()
        || TO_MADE_WITH.matcher(reading.lower(value.end(), candidate.start())).matches();
  }

  /** {@code The interlayer lowers the resistance of LLZO to}, {@code adding LiF, that of LLZO fell to}. */
  private Optional<Candidate> agent(Candidate found, ReportedValue value) {
    if (reading.text().startsWith(", ", found.end()) && SubjectCost.FRAME.matcher(reading.before(found.start())).matches()) {
      return candidates.stream().filter(cause -> cause.start() > found.end()).findFirst().filter(Changes::isPart)
          .filter(cause -> cause.end() <= value.start() && BEGINS.matcher(reading.lower(found.end() + 2, cause.start())).matches()
              && CHANGES.matcher(reading.lower(cause.end(), value.start())).matches());
    }
    return candidates.stream().filter(any -> any.kind() != Kind.PHRASE).findFirst().filter(Changes::isPart).filter(cause -> {
      String before = reading.lower(reading.start(), cause.start());
      int verbEnd = MEANS.matcher(before).lookingAt() ? value.start() : found.start();
      return cause.end() <= found.start() && BEGINS.matcher(before).matches()
          && (CHANGES.matcher(reading.lower(cause.end(), verbEnd)).matches()
              || CHANGES_ITS.matcher(reading.lower(found.end(), value.start())).find());
    });
  }

  private static boolean isPart(Candidate candidate) {
    return candidate.kind() == Kind.MATERIAL || candidate.kind() == Kind.NOUN || candidate.kind() == Kind.SHAPE;
  }
}
