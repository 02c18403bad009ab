package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.SubjectBuilder;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.fact.Attribution.OwnResult;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.Subject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inorganic electrolyte of a paper of original work that measures no other: what it calls by the class alone, {@code the
 * garnet}, and what its cells hold where it names only their electrodes.
 */
public final class OnlyElectrolyte {
  /** {@code Sulfide electrolytes conduct well}: those of others. */
  private static final Pattern PLURAL = Pattern.compile("(?:electrolytes|conductors|ceramics|materials|S[SC]?Es)\\)?$");
  private static final Pattern PRINTED_CELL = Pattern.compile("\\S ?[|/‖] ?\\S");
  /** A composition that is measured once may be what something else is made with. */
  private static final int MEASURED = 2;
  /** How much surer an electrolyte is that stands with the value, or near it. */
  private static final double SAID_ELSEWHERE = 0.9;

  private final SubjectBuilder subjects;
  private final Subject electrolyte;
  private final Set<String> names;

  private OnlyElectrolyte(SubjectBuilder subjects, Subject electrolyte) {
    this.subjects = subjects;
    this.electrolyte = electrolyte;
    this.names = Stream.concat(electrolyte.formula().stream(), electrolyte.components().stream().limit(1)
        .flatMap(material -> Stream.concat(Stream.of(material.label()), material.names().stream()))).collect(Collectors.toSet());
  }

  /** {@code facts}, those that the paper measured itself on its only composition where no more than a class is told of it. */
  public static List<Fact> toldIn(List<Fact> facts, SubjectBuilder subjects) {
    List<Subject> known = facts.stream().filter(OnlyElectrolyte::isOwn).map(Fact::subject)
        .filter(subject -> subject.formula().isPresent() && subject.family().isPresent()).toList();
    boolean only = known.size() >= MEASURED && known.stream().map(Subject::formula).distinct().count() == 1;
    return only ? facts.stream().map(new OnlyElectrolyte(subjects, known.getFirst())::completed).toList() : facts;
  }

  private static boolean isOwn(Fact fact) {
    return fact.attribution() instanceof OwnResult && fact.kind() == Fact.Kind.RESULT;
  }

  private Fact completed(Fact fact) {
    Subject told = fact.subject();
    boolean ofCell = CellFinder.isOfCell(fact.property());
    boolean open = isOwn(fact) && told.formula().isEmpty()
        && (subjects.isOfClass(told, electrolyte) && (ofCell || !PLURAL.matcher(told.name()).find())
            || ofCell && isWithoutElectrolyte(told));
    return open ? fact.of(new Subject(told.name(), electrolyte.formula(), electrolyte.asPrinted(), electrolyte.family(),
        Stream.concat(electrolyte.components().stream().limit(1), told.components().stream()).distinct().toList()),
        SAID_ELSEWHERE) : fact;
  }

  /** {@code the coated NCM cell}, {@code Li|Sn@LAGP|LFP}; {@code Li/PCE/Li} says what is in it, whatever that is. */
  private boolean isWithoutElectrolyte(Subject subject) {
    return subject.family().isEmpty() && subject.components().stream().map(Material::role)
        .allMatch(role -> role == Role.POSITIVE_ELECTRODE || role == Role.NEGATIVE_ELECTRODE || role == Role.OTHER)
        && (!PRINTED_CELL.matcher(subject.name()).find() || names.stream().anyMatch(subject.name()::contains));
  }
}
