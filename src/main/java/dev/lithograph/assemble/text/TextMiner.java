package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.SubjectBuilder;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Document;
import dev.lithograph.document.Text;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Subject;
import dev.lithograph.recognise.Recogniser;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the facts in the running text of one document. */
public final class TextMiner {
  private static final Pattern INTRODUCTION = Pattern.compile("(?:INTRODUCTION|BACKGROUND|STATE OF THE ART)\\b.*");

  private static final Pattern OF_OWN_WORK = Pattern.compile("ABSTRACT|METHOD|EXPERIMENT|RESULT|DISCUSSION|CONCLUSION|SUMMARY");
  private static final Pattern SHOWN = Pattern.compile("\\b(?:Fig(?:ure)?s?\\.?|Table) ?S?\\d");
  private static final int SEVERAL = 3;

  private final ValueFinder values;
  private final SubjectBuilder subjects;
  private final Recogniser recogniser;
  private final boolean review;
  /** Whether a heading says where the introduction is. */
  private final boolean introduced;
  private final Text title;
  /** What sections are about, by their headings. */
  private final Map<String, Subject> ofHeadings = new HashMap<>();
  /** A paper of original work is one study from its abstract to its conclusions. */
  private final Discourse ownWork;
  private final Coatings coatings = new Coatings();
  private final FigurePanels panels;
  /** The introduction of a paper of original work, once it has come to what the paper does; what follows are its results. */
  private String ended = "";
  private String section = "";

  /** @param review whether {@code document} tells of other papers' results rather than of its own */
  public TextMiner(Catalogue catalogue, Document document, Recogniser recogniser, boolean review) {
    this.values = new ValueFinder(catalogue);
    this.subjects = new SubjectBuilder(catalogue);
    this.ownWork = Discourse.ofOwnWork(subjects);
    this.recogniser = recogniser;
    this.panels = new FigurePanels(document, recogniser);
    this.review = review;
    this.introduced = document.sections().stream()
        .anyMatch(section -> INTRODUCTION.matcher(section.place()).matches());
    this.title = document.bibliography().title().map(Text::of).orElse(Text.of(""));
  }

  /**
   * The facts in a paragraph, in reading order.
   *
   * @param heading of its section
   * @param place that evidence gives: a section in capitals
   */
  public List<Fact> paragraph(Text text, Text heading, String place) {
    return mine(text, heading, place, false);
  }

  /** The facts in the caption of a figure, or in a clause that stands in a table by itself. */
  public List<Fact> caption(Text text, Text heading, String place) {
    return mine(text, heading, place, true);
  }

  private List<Fact> mine(Text text, Text heading, String place, boolean caption) {
    List<Mention> mentions = recogniser.in(text);
    if (review && mentions.stream().noneMatch(QuantityMention.class::isInstance)) {
      return List.of();
    }
    List<Reading> readings = Reading.of(text.value(), mentions, coatings);
    List<List<ReportedValue>> found = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      found.add(i == 0 ? values.in(readings.getFirst(), caption)
          : values.in(readings.get(i), caption, readings.get(i - 1), found.get(i - 1)));
    }
    boolean ownWords = Credits.isOnOwnWork(readings);
    boolean background = !review && (introduced ? INTRODUCTION.matcher(place).matches() && !place.equals(ended)
        : !caption && !ownWords && isOnOthers(text, place, readings));
    Passages passages = new Passages(readings);
    Credits credits = new Credits(readings, passages, found, review, background);
    Discourse discourse = review || background && !ownWords ? Discourse.ofStudies(subjects) : caption ? ownWork.aside() : ownWork;
    if (ownWords) {
      ended = place;
    }
    if (!place.equals(section) && !caption) {
      ownWork.beginSection();
      section = place;
    }
    List<Fact> facts = new ArrayList<>();
    int end = review ? behindLastValue(found) : readings.size();
    for (int i = 0; i < end; i++) {
      if (review && passages.begins(i)) {
        discourse.beginStudy();
      }
      facts.addAll(statements(text, heading, place, readings.subList(Math.max(0, i - 1), i + 1),
          withoutSettings(readings.get(i), found.get(i)), credits, i, discourse));
    }
    return CycleLives.ofTheirOwn(facts);
  }

  /**
   * Whether a paragraph of a paper whose introduction has no heading, as in letters, tells of other papers: it cites several of
   * them, and no figure shows what it says.
   */
  private static boolean isOnOthers(Text text, String place, List<Reading> readings) {
    return !OF_OWN_WORK.matcher(place).find() && !SHOWN.matcher(text.value()).find() && readings.stream()
        .flatMap(reading -> Passages.citations(reading).stream()).flatMap(citation -> citation.references().stream()).distinct()
        .count() >= SEVERAL;
  }

  /** What follows the last value of a review's paragraph is read for nothing. */
  private static int behindLastValue(List<List<ReportedValue>> values) {
    int end = values.size();
    while (end > 0 && values.get(end - 1).isEmpty()) {
      end--;
    }
    return end;
  }

  /** Without the numbers of cycles that other values hold for. */
  private static List<ReportedValue> withoutSettings(Reading reading, List<ReportedValue> values) {
    CycleFinder cycles = new ConditionFinder(reading, values).cycles();
    Set<Mention> settings = values.stream().filter(value -> !value.is("cycle_life"))
        .flatMap(value -> cycles.mention(value).stream()).collect(Collectors.toSet());
    return values.stream()
        .filter(value -> !settings.contains(value.mention()) || value.is("cycle_life") && cycles.isLifeOfItsOwn(value))
        .toList();
  }

  /** @param last the sentence, and the one before it where there is one */
  private List<Fact> statements(Text text, Text heading, String place, List<Reading> last, List<ReportedValue> values,
      Credits credits, int sentence, Discourse discourse) {
    Reading reading = last.getLast();
    Optional<Reading> before = last.size() > 1 ? Optional.of(last.getFirst()) : Optional.empty();
    ConditionFinder conditionFinder = new ConditionFinder(reading, values);
    CellFinder cellFinder = new CellFinder(reading);
    List<Fact> facts = new ArrayList<>();
    List<Candidate> inTurn = List.of();
    discourse.begin(new Topics(reading));
    Modifications modifications = new Modifications(reading);
    if (!values.isEmpty()) {
      SubjectFinder subjectFinder = new SubjectFinder(reading, values);
      inTurn = subjectFinder.listed();
      Assignments assignments = new Assignments(reading, values);
      CellVariants variants = new CellVariants(reading);
      for (ReportedValue value : values) {
        Conditions conditions = discourse.conditions(value, conditionFinder, cellFinder, panels.of(before, reading, value));
        Optional<Candidate> candidate = subjectFinder.of(value, discourse::hasTopic);
        Subject subject = discourse.subject(value, candidate, subjectFinder.candidates(), assignments, variants, modifications)
            .orElseGet(() -> under(heading));
        Credit credit = credits.of(sentence, value);
        double confidence = Confidence.of(value, candidate, subject, credit);
        facts.add(new Fact(KindJudge.of(reading, value), value.property(), subject, value.quantity(), conditions,
            credit.attribution(), evidence(text, place, reading, value), confidence));
      }
    }
    boolean withoutResults = facts.stream().allMatch(fact -> fact.kind() == Fact.Kind.THEORETICAL);
    boolean ofOthers = !facts.isEmpty()
        && facts.stream().allMatch(fact -> fact.attribution() instanceof Attribution.CitedFrom);
    discourse.remember(modifications, inTurn, conditionFinder, cellFinder, withoutResults, ofOthers);
    return facts;
  }

  /** What a section is about, else the whole paper, for a sentence that names nothing. */
  private Subject under(Text heading) {
    return ofHeadings.computeIfAbsent(heading.value(), words -> Heading.subject(heading, recogniser)
        .or(() -> Heading.subject(title, recogniser)).map(candidate -> subjects.of(candidate.name(), candidate.materials()))
        .orElseGet(() -> subjects.of("", List.of())));
  }

  private static Evidence evidence(Text text, String place, Reading reading, ReportedValue value) {
    return new Evidence(place, reading.sentence(), text.source(reading.start(), reading.end()), value.start() - reading.start(),
        value.end() - reading.start(), text.source(value.start(), value.end()));
  }
}
