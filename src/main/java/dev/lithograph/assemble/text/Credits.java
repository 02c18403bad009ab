package dev.lithograph.assemble.text;

import dev.lithograph.document.Reference;
import dev.lithograph.fact.Attribution;
import dev.lithograph.recognise.mention.AuthorMention;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells which papers the values of a paragraph are credited to.
 *
 * <p>A paragraph falls into passages, each of which tells one study. A citation covers the values before it in its sentence; one
 * that names authors, those behind it; one at the end of a passage, all of the passage that have none of their own.
 */
final class Credits {
  /** Not of an earlier paper. */
  private static final String OUR = "our(?! (?:own )?(?:previous|earlier|prior|former) )";
  private static final Pattern OWN = Pattern.compile(
      "\\b(?:we|" + OUR + "|ours|us|(?:in )?(?:this|the present) (?:work|study|paper|contribution)|found here|present work"
      + "|herein)\\b");
  /** Between a material and its citation an abbreviation may stand, but no value. */
  private static final Pattern BESIDE =
      Pattern.compile("(?:\\s?\\((?![~<>≈]?\\d[\\d.]*(?: |×|·10))[^()]{1,20}\\)|\\))?,?\\s*");
  /** {@code 2 mS/cm was reported by Kim et al. [3]}. */
  private static final Pattern FOUND_BY = Pattern.compile("[^;]*\\b(?:report|obtain|achiev|found|measur|demonstrat|observ|develop"
      + "|reali[sz]|prepar|record|publish|present|shown|attain|made)(?:ed)? (?:first |recently |earlier |in \\d{4} )?by\\b[^;]*");
  /** A review says so of itself only in these words; "this work" there is the work spoken of. */
  private static final Pattern OWN_IN_REVIEW = Pattern.compile("\\b(?:we|" + OUR + "|ours|us|found here|measured here)\\b");
  /** Behind such words a citation is for how something is done. */
  private static final Pattern METHOD = Pattern.compile(
      "\\b(?:agree(?:s|ment)?|consistent|accord(?:ance|ing)|in line|as (?:described|reported)|following|elsewhere|"
          + "earlier|previous(?:ly)?|literature|route|method|procedure|protocol)\\b[^.;]{0,60}\\.?$");

  /** Behind a paper's own value, what a citation is for: {@code indicating a stable interface [3]}. */
  private static final Pattern EXPLAINED = Pattern.compile("\\b(?:indicat|suggest|imply|demonstrat|reveal|confirm)ing\\b"
      + "|\\b(?:due|owing|attributed|ascribed|thanks) to\\b|\\bbecause\\b|\\b(?:resulting|originating|arising) from\\b");

  /** Between the citations of two materials that are named together; a material is short. */
  private static final Pattern COORDINATED = Pattern.compile("\\s*,?\\s*(?:and|or|as well as|&)\\s(?:[^,;.]|\\.(?=\\d)){1,60}");
  /** What a paper's own value is compared with is what the citation behind tells. */
  private static final Pattern COMPARED = Pattern.compile(
      "\\b(?:than|unlike|compar\\w+|outperform\\w*|surpass\\w*|exceed\\w*|superior to|similar to|same as"
      + "|identical (?:to|with)|equal to|close to that|(?:below|above) th(?:at|ose) of|whereas|while)\\b");

  /** {@code much lower than the reported value of 0.07 [1]}. */
  private static final Pattern REPORTED = Pattern.compile(
      "\\bthan (?:the|that|those|its|their)? ?(?:(?:previously|earlier|formerly) )?(?:reported|published|literature)\\b");

  private static final Pattern THAN_THAT_OF = Pattern.compile("\\b(?:than|to|with) (?:that|those) (?:of|for|in"
      + "|reported)\\b[^,;]*$");
  private static final Pattern WITHIN_BRACKETS = Pattern.compile("[^()]*");
  private static final Pattern BEHIND_BRACKETS = Pattern.compile("[^()]*(?:\\([^()]*\\)[^()]*)*\\),? ?");

  private final List<Reading> readings;
  private final Passages passages;
  private final List<List<ReportedValue>> values;
  private final boolean review;
  private final boolean background;

  /**
   * @param review whether values are others' unless the paper says that they are its own
   * @param background whether a paper of original work tells here what others have found, as in its introduction
   */
  Credits(List<Reading> readings, Passages passages, List<List<ReportedValue>> values, boolean review, boolean background) {
    this.readings = readings;
    this.passages = passages;
    this.values = values;
    this.review = review;
    this.background = background;
  }

  Credit of(int sentence, ReportedValue value) {
    Reading reading = readings.get(sentence);
    Optional<Credit> together = citedInBrackets(reading, value);
    if (together.isPresent()) {
      return together.get();
    }
    Optional<Credit> behind = citedBehind(reading, sentence, value).or(() -> foundBy(reading, sentence, value));
    Optional<Credit> author = citedInTurn(reading, sentence, value).or(() -> citedByAuthor(reading, value))
        .or(() -> citedBesideSubject(reading, sentence, value));
    Optional<Credit> here = behind.isPresent() && author.isPresent() && isOthers(reading, value, sentence)
        ? author : behind.or(() -> author);
    if (here.isPresent()) {
      return here.get();
    }
    if (isOwn(sentence)) {
      return new Credit(new Attribution.OwnResult(), true);
    }
    return elsewhere(sentence, value).orElse(new Credit(
        review ? new Attribution.Unattributed() : new Attribution.OwnResult(), !review));
  }

  /**
   * {@code A (12 mS/cm; Kim et al., 2011) and B (2 mS/cm [3])}: the citation in the brackets that the value stands in, or that
   * right behind them.
   */
  private Optional<Credit> citedInBrackets(Reading reading, ReportedValue value) {
    return Passages.isInBrackets(reading, value.start()) ? Passages.citations(reading).stream()
        .filter(citation -> citation.start() >= value.end() && !citation.references().isEmpty()).findFirst()
        .filter(citation -> Stream.of(WITHIN_BRACKETS, BEHIND_BRACKETS).anyMatch(between ->
            between.matcher(reading.lower(value.end(), citation.start())).matches()))
        .map(citation -> Credit.of(citation, true, readings)) : Optional.empty();
  }

  /** {@code A [1], B [2] and C [3] have 0.1, 0.2 and 0.3 mS/cm, respectively}: as many citations before the values as values. */
  private Optional<Credit> citedInTurn(Reading reading, int sentence, ReportedValue value) {
    List<ReportedValue> like = values.get(sentence).stream().filter(other -> other.property().equals(value.property())).toList();
    List<CitationMention> before = reading.all(CitationMention.class).stream()
        .filter(citation -> citation.end() <= like.getFirst().start() && isBesideMaterial(reading, citation)).toList();
    boolean inTurn = like.size() > 1 && before.size() == like.size() && reading.sentence().contains("respectively");
    return inTurn ? Optional.of(Credit.of(before.get(like.indexOf(value)), true, readings)) : Optional.empty();
  }

  /** The first citation behind the value in its sentence, unless it is for the words of another statement. */
  private Optional<Credit> citedBehind(Reading reading, int sentence, ReportedValue value) {
    List<CitationMention> behind = reading.all(CitationMention.class).stream()
        .filter(citation -> citation.start() >= value.end() && !Passages.isNarrative(reading, citation)
        && !citation.references().isEmpty()).toList();
    Optional<CitationMention> ofList = inTurn(reading, value, behind);
    return ofList.or(() -> behind.stream().findFirst()).filter(citation -> !isForMethod(reading, sentence, value, citation))
        .map(citation -> Credit.of(citation, true, readings)
            .with(ofList.isPresent() ? List.of() : alsoCited(reading, sentence, citation, behind)));
  }

  /** The authors that are named behind the value, and whatever stands behind them is of other values. */
  private Optional<Credit> foundBy(Reading reading, int sentence, ReportedValue value) {
    return reading.all(CitationMention.class).stream()
        .filter(citation -> citation.start() >= value.end() && Passages.isNarrative(reading, citation)
            && !citation.references().isEmpty()).findFirst()
        .filter(citation -> FOUND_BY.matcher(reading.lower(value.end(), citation.start())).matches()
            && !COMPARED.matcher(reading.lower(value.end(), citation.start())).find()
            && !valuesBetween(sentence, value.end(), citation.start()))
        .map(citation -> Credit.of(citation, true, readings));
  }

  /** {@code 1 mS/cm is reported for A [1] and B [2,3]}: the citations of all that one value is told of. */
  private List<Reference> alsoCited(Reading reading, int sentence, CitationMention first, List<CitationMention> behind) {
    List<Reference> references = new ArrayList<>();
    CitationMention last = first;
    for (CitationMention citation : behind) {
      boolean coordinated = citation.start() >= last.end() && isBesideMaterial(reading, last)
          && isBesideMaterial(reading, citation) && COORDINATED.matcher(reading.lower(last.end(), citation.start())).matches()
          && !valuesBetween(sentence, last.end(), citation.start());
      if (coordinated) {
        references.addAll(citation.references());
        last = citation;
      }
    }
    return references;
  }

  /** {@code 2 and 3 mS/cm for A [1] and B [2], respectively}: as many citations as values. */
  private static Optional<CitationMention> inTurn(Reading reading, ReportedValue value, List<CitationMention> behind) {
    return value.mention().series().filter(series -> series.size() == behind.size()
            && reading.sentence().contains("respectively"))
        .map(series -> behind.get(series.index()));
  }

  /** Whether a paper's own value stands before the citation of what it is compared with. */
  private boolean isForMethod(Reading reading, int sentence, ReportedValue value, CitationMention citation) {
    boolean ownWords = ownWords().matcher(reading.lower(reading.start(), citation.start())).find();
    if ((ownWords || !review) && METHOD.matcher(reading.lower(value.end(), citation.start())).find()) {
      return true;
    }
    boolean results = !review && !background;
    if (REPORTED.matcher(reading.lower(value.end(), citation.start())).find() || isOfStandard(sentence, value, citation)) {
      return true;
    }
    String between = reading.lower(value.end(), citation.start());
    if ((results || ownWords) && (COMPARED.matcher(between).find() || EXPLAINED.matcher(between).find())) {
      return true;
    }
    boolean own = ownWords || results && !Passages.isAtEnd(reading, citation);
    return own && (valuesBetween(sentence, value.end(), citation.start())
        || reading.clauses().divide(value.end(), citation.start()));
  }

  /** {@code Hu et al. [3] ... It reaches 0.2 mS/cm, higher than that of others [4,5]}: what the study's own is compared with. */
  private boolean isOfStandard(int sentence, ReportedValue value, CitationMention citation) {
    String between = readings.get(sentence).lower(value.end(), citation.start());
    return review && THAN_THAT_OF.matcher(between).find() && !valuesBetween(sentence, value.end(), citation.start())
        && new PassageCredits(readings, passages).isAnnounced(sentence);
  }

  private boolean valuesBetween(int sentence, int from, int to) {
    return values.get(sentence).stream().anyMatch(v -> v.start() >= from && v.start() < to);
  }

  /** Whether another value and another statement stand between a value and the citation behind it. */
  private boolean isOthers(Reading reading, ReportedValue value, int sentence) {
    CitationMention next = reading.all(CitationMention.class).stream().filter(c -> c.start() >= value.end())
        .findFirst().orElseThrow();
    int citation = next.start();
    return reading.clauses().contrast(value.end(), citation)
        || reading.lower(value.end(), citation).contains("; ") && valuesBetween(sentence, value.end(), citation)
        || isBesideMaterial(reading, next) && reading.clauses().toll(value.end(), citation) >= 3
        || values.get(sentence).stream().anyMatch(v -> v.start() > value.start() && v.start() < citation
        && reading.clauses().toll(value.end(), v.start()) >= 5);
  }

  /** {@code Kim et al. [3] reached ...}: the authors named last before the value. */
  private Optional<Credit> citedByAuthor(Reading reading, ReportedValue value) {
    return reading.all(CitationMention.class).stream()
        .filter(citation -> citation.end() <= value.start() && Passages.isNarrative(reading, citation)
            && !citation.references().isEmpty())
        .reduce((one, other) -> other).map(citation -> Credit.of(citation, true, readings));
  }

  /** {@code Li3InCl6 [1] has 2 mS/cm, and Li3ScCl6 [2] has 3}: the citation between a value's material and the value. */
  private Optional<Credit> citedBesideSubject(Reading reading, int sentence, ReportedValue value) {
    List<CitationMention> beside = reading.all(CitationMention.class).stream()
        .filter(citation -> citation.end() <= value.start() && !citation.references().isEmpty()
            && !reading.clauses().contrast(citation.end(), value.start()) && isBesideMaterial(reading, citation)).toList();
    return beside.isEmpty() ? Optional.empty()
        : Optional.of(Credit.of(beside.getLast(), true, readings).with(coordinated(reading, sentence, beside)));
  }

  /** {@code A [1] and B [2] have 3 mS/cm}: the citations of what is named together with the last. */
  private List<Reference> coordinated(Reading reading, int sentence, List<CitationMention> citations) {
    List<Reference> references = new ArrayList<>();
    for (int i = citations.size() - 1; i > 0; i--) {
      CitationMention before = citations.get(i - 1);
      int next = citations.get(i).start();
      if (!COORDINATED.matcher(reading.lower(before.end(), next)).matches() || valuesBetween(sentence, before.end(), next)) {
        break;
      }
      references.addAll(before.references());
    }
    return references;
  }

  private static boolean isBesideMaterial(Reading reading, CitationMention citation) {
    return reading.all(MaterialMention.class).stream()
        .anyMatch(material -> material.end() <= citation.start()
            && BESIDE.matcher(reading.lower(material.end(), citation.start())).matches());
  }

  private Pattern ownWords() {
    return review ? OWN_IN_REVIEW : OWN;
  }

  /** Where a paper of original work comes to itself it stays there to the end of the paragraph. */
  private boolean hasComeToItself(int sentence) {
    return background && readings.subList(0, sentence).stream().anyMatch(reading -> OWN.matcher(reading.lower()).find())
        && readings.get(sentence).all(AuthorMention.class).isEmpty();
  }

  /** Whether the words of a paragraph are on the paper's own work. */
  static boolean isOnOwnWork(List<Reading> readings) {
    return readings.stream().anyMatch(reading -> OWN.matcher(reading.lower()).find());
  }

  private boolean isOwn(int sentence) {
    if (hasComeToItself(sentence)) {
      return true;
    }
    boolean own = ownWords().matcher(readings.get(sentence).lower()).find();
    for (int i = sentence; !own && i > 0 && !passages.begins(i); i--) {
      own = ownWords().matcher(readings.get(i - 1).lower()).find()
          && readings.get(i - 1).all(CitationMention.class).isEmpty();
    }
    return own;
  }

  /** The citation of another sentence of the passage, where values are others'. */
  private Optional<Credit> elsewhere(int sentence, ReportedValue value) {
    return review || background ? new PassageCredits(readings, passages).of(sentence, value) : Optional.empty();
  }
}
