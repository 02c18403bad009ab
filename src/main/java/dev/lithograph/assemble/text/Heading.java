package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.Recogniser;
import java.util.Optional;

/** What the heading of a section or the title of a paper is about, for sentences that name nothing. */
final class Heading {
  private Heading() {}

  /**
   * The first material or noun for one that is named; electrodes are what a paper tells of beside its electrolytes, and
   * capitals alone make no name of a heading: {@code HIGHLIGHTS}.
   */
  static Optional<Candidate> subject(Text heading, Recogniser recogniser) {
    return Reading.of(heading.value(), recogniser.in(heading), new Coatings()).stream()
        .flatMap(reading -> new Candidates(reading).all().stream())
        .filter(candidate -> isName(candidate, heading)).findFirst();
  }

  private static boolean isName(Candidate candidate, Text heading) {
    return candidate.kind() == Kind.NOUN
        && !(Phrases.isCode(candidate.name()) && candidate.name().equals(heading.value().strip()))
        || candidate.kind() == Kind.MATERIAL && candidate.materials().stream().noneMatch(Roles::isElectrode);
  }
}
