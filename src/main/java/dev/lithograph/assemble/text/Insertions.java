package dev.lithograph.assemble.text;

import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is put into or on something: {@code the addition of TiO2 to PEO–LiTFSI}, {@code introducing an Al2O3 layer between a
 * garnet and Li}, which is one thing with another in it.
 */
final class Insertions {
  private static final Pattern ADDING = Pattern.compile("\\b(?:add(?:ed|ing|ition of)|introduc(?:ed|ing|tion of)|incorporat(?:ed"
      + "|ing|ion of)|dispers(?:ed|ing|ion of)|embedd(?:ed|ing)|insert(?:ed|ing|ion of)|deposit(?:ed|ing|ion of)|appl(?:ied|ying"
      + "|ication of)|plac(?:ed|ing)|blend(?:ed|ing)|mix(?:ed|ing)|coating|involving|impregnat(?:ing|ion of)"
      + "|infiltrat(?:ed|ing|ion of)|soaking) (?:(?!to\\b|into\\b"
      + "|between\\b|on\\b)[\\p{L}\\d%.-]+,? ){0,5}$");
  private static final String AT = ",? (?:to|into|between|on|onto|at|within|in) (?:(?:the|an?|its|both|such) )?"
      + "(?:(?:surface|surfaces|interface) (?:of|between) (?:(?:the|an?) )?)?";
  private static final String PART = "(?<part>(?: (?:ultra)?(?:thin )?(?:inter)?(?:layers?|coatings?|films?"
      + "|particles|nanoparticles|fillers?|additives?|powders?))?)";
  private static final Pattern PLACE = Pattern.compile(PART + AT);
  private static final String IS = " (?:is|are|was|were|ha(?:s|ve|d) been) (?:[a-z]+ly )?(?:added|introduced|incorporated"
      + "|dispersed|embedded|inserted|deposited|applied|placed|blended|mixed|coated"
      + "|used as [a-z ]{0,20}(?:fillers?|additives?|plastici[sz]ers?))";
  private static final String PUT = PART + "(?: with (?:[^,;]|,(?=\\d)){1,60}?)?" + IS;
  private static final Pattern IS_PUT = Pattern.compile(PUT + AT);
  private static final Pattern PASSIVE = Pattern.compile(IS);
  private static final Pattern JOINED = Pattern.compile("(?<part>.+?)" + AT + "(?<host>.+)");
  /** {@code LiPF6 in EC/DMC into the membrane}. */
  private static final Pattern INTO = Pattern.compile("(?<part>.+?) into (?:(?:the|an?|its) )?(?<host>.+)");
  private static final Pattern ADDED_TO = Pattern.compile("(?<part>.+?) (?:added|introduced|incorporated)" + AT + "(?<host>.+)");
  private static final Pattern DEFINITE = Pattern.compile("\\b(?:the|this|that|such) $");
  private static final Pattern AND = Pattern.compile(",? (?:and )?");
  private static final Pattern WITH = Pattern.compile(" with ");

  private final Reading reading;

  Insertions(Reading reading) {
    this.reading = reading;
  }

  /** {@code candidates}, by start, each two of which one is put into the other as one. */
  List<Candidate> in(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      joinLast(all);
      int parts = Math.min(2, all.size());
      Optional<Candidate> whole = Optional.empty();
      while (parts > 0 && whole.isEmpty()) {
        int last = all.size() - parts--;
        whole = whole(all.get(last), candidate);
        if (whole.isPresent()) {
          all.subList(last, all.size()).clear();
        }
      }
      all.add(whole.orElseGet(() -> inOrder(candidate)));
    }
    return all;
  }

  /** {@code the addition of TiO2 and Al2O3 to}: both are put into it. */
  private void joinLast(List<Candidate> all) {
    if (all.size() < 2) {
      return;
    }
    Candidate one = all.get(all.size() - 2);
    Candidate other = all.getLast();
    boolean put = isAdded(one) && isAdded(other) || IS_PUT.matcher(reading.after(other.end())).lookingAt();
    if (put && one.kind() == Kind.MATERIAL && other.kind() == Kind.MATERIAL && other.start() > one.end()
        && AND.matcher(reading.lower(one.end(), other.start())).matches()) {
      List<MaterialMention> both = new ArrayList<>(one.materials());
      both.addAll(other.materials());
      all.subList(all.size() - 2, all.size()).clear();
      all.add(new Candidate(one.start(), other.end(), reading.text().substring(one.start(), other.end()), both, Kind.MATERIAL));
    }
  }

  /** What {@code whole} was before something was put into it; itself where nothing was. */
  Candidate without(Candidate whole) {
    boolean put = isAdded(whole) || PASSIVE.matcher(reading.lower(whole.start(), whole.end())).find();
    if (!put || !WITH.matcher(whole.name()).find()) {
      return whole;
    }
    String host = WITH.split(whole.name(), 2)[0];
    List<MaterialMention> left = whole.materials().stream().filter(mention -> host.contains(mention.printed())).toList();
    return new Candidate(whole.start(), whole.end(), host, left, whole.kind());
  }

  private boolean isAdded(Candidate part) {
    return part.kind() == Kind.MATERIAL && ADDING.matcher(reading.before(part.start())).find();
  }

  private Optional<Candidate> whole(Candidate part, Candidate host) {
    boolean thing = host.kind() == Kind.MATERIAL || host.kind() == Kind.NOUN || host.kind() == Kind.REFERENCE;
    if (!thing || host.start() < part.end()) {
      return Optional.empty();
    }
    Matcher place = (isAdded(part) ? PLACE : IS_PUT).matcher(reading.lower(part.end(), host.start()));
    return place.matches() ? Optional.of(put(part, part.name() + place.group("part"), host)) : Optional.empty();
  }

  /** {@code a LiF layer between the garnet and Li}: on what was spoken of, where the host is no more than that. */
  private static Candidate put(Candidate part, String name, Candidate host) {
    if (host.kind() == Kind.REFERENCE) {
      return new Candidate(part.start(), host.end(), name, part.materials(), Kind.ADDED);
    }
    Candidate both = Changes.with(host, new Candidate(part.start(), part.end(), name, part.materials(), Kind.MATERIAL));
    return new Candidate(part.start(), host.end(), both.name(), both.materials(), Kind.MATERIAL);
  }

  /** {@code LiNO3 into PEO}, {@code LATP added to the polymer}, where both are materials: by what it is put into. */
  private Candidate inOrder(Candidate both) {
    boolean into = isAdded(both) && both.name().contains(" into ");
    Matcher joined = (into ? INTO : isAdded(both) ? JOINED : ADDED_TO).matcher(both.name());
    if (both.materials().size() < 2 || !joined.matches()) {
      return both;
    }
    String host = joined.group("host");
    List<MaterialMention> first = both.materials().stream().filter(mention -> host.contains(mention.printed())).toList();
    List<MaterialMention> rest = both.materials().stream().filter(mention -> !first.contains(mention)).toList();
    if (DEFINITE.matcher(both.name().substring(0, joined.start("host"))).find() && first.stream().allMatch(Mixtures::isClass)) {
      return new Candidate(both.start(), both.end(), joined.group("part"), rest, Kind.ADDED);
    }
    return new Candidate(both.start(), both.end(), host + " with " + joined.group("part"),
        Stream.concat(first.stream(), rest.stream()).toList(), both.kind());
  }
}
