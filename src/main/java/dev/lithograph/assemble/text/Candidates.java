package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Cells;
import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the values of a sentence may be properties of: materials, mixtures of them, cells, and nouns for them. */
final class Candidates {
  /** Nouns for what people do, think and find rather than for things. */
  static final Pattern ABSTRACT = Pattern.compile("(?i)(?:ment|ness|tion|sion|ity|ance|ence|ing|cy|ism)s?$|^(?:progress"
      + "|stud(?:y|ies)|works?|results?|values?|rates?|approach(?:es)?|strateg(?:y|ies)|methods?|increase|decrease|case"
      + "|example|nature|authors?|others|co-?workers?|colleagues?|groups?|researchers?|figure|table|test|data|fact|way|order"
      + "|addition|contrast|time|cycles?)$");
  private static final Pattern MADE_OF = Pattern.compile(
      "(?: of \\d[\\d.]* ?[nμµ]m)?\\s*,?\\s*(?:(?:co-?)?(?:doped|substituted|modified|mixed|filled|loaded) (?:with|by)"
          + "|made (?:of|from|with)|based on|composed of|consisting of|containing|comprising|of|with|from|between)\\s+(?:a "
          + "|an |the )?(?:(?:about |ca\\. |only |~ ?)?\\d[\\d.]* ?(?:(?:wt|vol|mol|mass"
          + "|m)\\.? ?)?[%m] (?:of )?)?(?:[\\p{L}\\d()\\[\\]–-]{0,20}\\p{Lu}[\\p{L}\\d()\\[\\]–-]{0,20}(?:,|,? and) )?");
  /** {@code This FRPC}: what was spoken of, by letters that nothing explains. */
  private static final Pattern THIS = Pattern.compile("\\b(?:this|these|such) $");
  private static final Pattern PARTS = Pattern.compile(" \\([^()]{1,30}(?: (?:and|with|on|or) |[/|+])[^()]{1,50}\\)");
  private static final Pattern RELATIVE = Pattern.compile("\\b(?:analogs?|analogues?|counterparts?|cousins?|relatives?)$");
  private static final Pattern OWN_NAME = Pattern.compile(",? \\(?(?:i\\.e\\.,? |namely )?");
  private static final Pattern NAMED_BEHIND = Pattern.compile(", (?:i\\.e\\.,? |namely )?");
  private static final Pattern CLOSED_BEHIND =
      Pattern.compile(",? ?(?:that|which|whose|with|has|have|had|is|are|was|were|shows?|showed)\\b");
  /** The word alone; {@code the latter electrolyte} is a noun for it. */
  private static final Pattern FORMER_OR_LATTER = Pattern.compile("\\b(former|latter)\\b");

  private final Reading reading;
  private final Phrases phrases;

  Candidates(Reading reading) {
    this.reading = reading;
    this.phrases = new Phrases(reading);
  }

  /** With the noun phrase before the verb, where that names nothing else. By start. */
  List<Candidate> all() {
    List<Candidate> candidates = new ArrayList<>(reading.named());
    phrase().filter(phrase -> candidates.stream().noneMatch(c -> overlap(c, phrase))).ifPresent(candidates::add);
    candidates.removeIf(candidate -> (candidate.materials().isEmpty() || candidate.isOfFamilies())
        && Assignments.isAlternative(reading, candidate));
    candidates.sort(Comparator.comparingInt(Candidate::start));
    return candidates;
  }

  /** Without phrases that only a value makes one ask about. By start. */
  List<Candidate> named() {
    NamedElectrodes electrodes = new NamedElectrodes(reading);
    List<Candidate> materials = new Mixtures(reading).all().stream().filter(material -> !electrodes.isPart(material)).toList();
    List<Candidate> nouns = new NounPhrases(reading).all().stream()
        .filter(noun -> materials.stream().noneMatch(m -> overlap(m, noun)))
        .filter(noun -> !FORMER_OR_LATTER.matcher(noun.name()).find()).toList();
    List<Candidate> candidates = new ArrayList<>(joined(materials, nouns));
    Ellipses ellipses = new Ellipses(reading);
    candidates.addAll(ellipses.of(nouns));
    candidates.addAll(ellipses.controls()
        .filter(control -> candidates.stream().noneMatch(other -> overlap(other, control))).toList());
    reading.all(CellMention.class).forEach(cell -> candidates.add(cell(cell)));
    candidates.addAll(electrodes.all());
    addPronouns(candidates);
    candidates.sort(Comparator.comparingInt(Candidate::start));
    return new Products(reading).in(new Insertions(reading).in(candidates));
  }

  private static boolean overlap(Candidate one, Candidate other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** {@code a separator of Li6PS5Cl}: a noun with the material that it is made of. */
  private List<Candidate> joined(List<Candidate> materials, List<Candidate> nouns) {
    List<Candidate> joined = new ArrayList<>(materials);
    for (Candidate noun : nouns) {
      if (isNameless(noun, materials)) {
        continue;
      }
      Optional<Candidate> layered = withParts(noun);
      if (layered.isPresent()) {
        joined.removeIf(part -> overlap(part, layered.get()));
        joined.add(layered.get());
        continue;
      }
      Optional<Candidate> made = joined.stream().filter(m -> m.start() >= noun.end()
          && isMadeOf(noun, reading.text().substring(noun.end(), m.start()))).findFirst();
      made.ifPresent(joined::remove);
      if (made.isEmpty() || !isRelative(noun)) {
        joined.add(made.map(material -> inFull(noun, material)).orElse(noun));
      } else if (joined.stream().noneMatch(own -> isNamedBehind(own, made.get()))) {
        joined.add(relative(noun, made.get()));
      }
    }
    return joined;
  }

  /** {@code two-layer electrolytes (PEO on one side and PAN on the other)}: with the parts that a bracket names. */
  private Optional<Candidate> withParts(Candidate noun) {
    Matcher bracket = PARTS.matcher(reading.text()).region(noun.end(), reading.end());
    if (!bracket.lookingAt()) {
      return Optional.empty();
    }
    List<MaterialMention> parts = reading.all(MaterialMention.class).stream()
        .filter(part -> part.start() >= noun.end() && part.end() <= bracket.end() && !Roles.isElectrode(part)).toList();
    boolean measured = reading.all(QuantityMention.class).stream()
        .anyMatch(value -> value.start() >= noun.end() && value.end() <= bracket.end());
    return parts.size() < 2 || measured ? Optional.empty() : Optional.of(new Candidate(noun.start(), bracket.end(),
        reading.text().substring(noun.start(), bracket.end()), parts, Kind.MATERIAL));
  }

  /** A layer between two things is made of neither. */
  private static boolean isMadeOf(Candidate noun, String between) {
    return MADE_OF.matcher(between).matches()
        && !(between.contains("between") && (NounPhrases.LAYER.matcher(noun.name()).find() || between.contains(" and ")));
  }

  private Candidate inFull(Candidate noun, Candidate material) {
    return new Candidate(noun.start(), material.end(), reading.text().substring(noun.start(), material.start())
        + material.name(), material.materials(), Kind.MATERIAL);
  }

  /** {@code the sodium analogue of LGPS (Na10SnP2S12)}: by the name of its own, where that follows. */
  private Candidate relative(Candidate noun, Candidate other) {
    List<MaterialMention> own = other.materials().subList(1, other.materials().size());
    return own.isEmpty() ? new Candidate(noun.start(), other.end(), inFull(noun, other).name(), List.of(), Kind.NOUN)
        : new Candidate(own.getFirst().start(), other.end(), own.getFirst().printed(), own, Kind.MATERIAL);
  }

  /** {@code the sodium analogue of LGPS}: what is named by another of its kind. */
  private static boolean isRelative(Candidate noun) {
    return RELATIVE.matcher(noun.name()).find();
  }

  /** {@code of LGPS, Na10SiP2S12,}, {@code of LGPS (Na10SiP2S12)}. */
  private boolean isNamedBehind(Candidate own, Candidate other) {
    return own.start() > other.end() && OWN_NAME.matcher(reading.lower(other.end(), own.start())).matches();
  }

  /** {@code a family of fast conductors, Li3YX6, that}: a class with the name of the only one that is meant. */
  private boolean isNameless(Candidate noun, List<Candidate> materials) {
    return noun.kind() == Kind.NOUN && materials.stream().filter(material -> material.start() >= noun.end())
        .anyMatch(material -> NAMED_BEHIND.matcher(reading.lower(noun.end(), material.start())).matches()
            && CLOSED_BEHIND.matcher(reading.after(material.end())).lookingAt());
  }

  private Candidate cell(CellMention cell) {
    List<MaterialMention> electrolyte = Cells.electrolyte(cell);
    return new Candidate(cell.start(), cell.end(), reading.text().substring(cell.start(), cell.end()), electrolyte,
        electrolyte.isEmpty() && cell.layers().size() < 3 ? Kind.BARE_CELL : Kind.CELL);
  }

  private void addPronouns(List<Candidate> candidates) {
    FORMER_OR_LATTER.matcher(reading.lower(reading.start(), reading.end())).results().forEach(match -> {
      int start = reading.start() + match.start();
      int end = reading.start() + match.end();
      candidates.add(new Candidate(start, end, reading.text().substring(start, end), List.of(),
          match.group(1).equals("former") ? Kind.FORMER : Kind.LATTER));
    });
  }

  /** {@code As a proof of concept, the cells were cycled}: the word behind a first phrase with a preposition and a comma. */
  private int behindAdverbial() {
    List<String> tags = reading.tags();
    int comma = tags.indexOf(",");
    boolean adverbial = comma > 0 && tags.getFirst().equals("IN")
        && tags.subList(0, comma).stream().noneMatch(Clauses::isFinite);
    return adverbial ? comma + 1 : 0;
  }

  /** The noun phrase before the verb of the sentence. */
  private Optional<Candidate> phrase() {
    List<String> tags = reading.tags();
    int last = -1;
    for (int i = behindAdverbial(); i < tags.size() && !Clauses.isFinite(tags.get(i)) && !(last >= 0
        && tags.get(i).equals("IN")); i++) {
      last = tags.get(i).startsWith("NN") ? i : last;
    }
    if (last < 0) {
      return Optional.empty();
    }
    int start = reading.words().get(phrases.firstOfPhrase(last)).start();
    int end = reading.words().get(last).end();
    if (ABSTRACT.matcher(reading.words().get(last).form()).find()) {
      return Optional.empty();
    }
    boolean taken = reading.mentions().stream().anyMatch(m -> m.start() < end && start < m.end()
        || m instanceof MaterialMention && m.end() < start && reading.text().substring(m.end(), start).isBlank());
    return taken ? Optional.empty()
        : Optional.of(new Candidate(start, end, reading.text().substring(start, end), List.of(),
            !Phrases.isCode(reading.words().get(last).form()) ? Kind.PHRASE
                : THIS.matcher(reading.before(start)).find() ? Kind.REFERENCE : Kind.NOUN));
  }
}
