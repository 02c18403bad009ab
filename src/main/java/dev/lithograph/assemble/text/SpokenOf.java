package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.text.Candidate.Kind;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.chemistry.Element;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is spoken of together with what a sentence says of it: in another shape, with a part more or less, in a cell. */
final class SpokenOf {
  /** {@code LGPS, Sn analogue}: of another composition. */
  private static final Pattern COUNTERPART = Pattern.compile("\\b(?:analog(?:ue)?|counterpart)s?$");
  /** {@code the tetragonal modification}, which the cubic one before is not. */
  /** {@code the bare pellets}, {@code a silicon-coated one}: not what was put on others. */
  private static final Pattern TREATED = Pattern.compile("\\b(?:bare|pristine|[\\p{L}\\d-]*(?:coated|modified|treated"
      + "|protected))\\b");
  private static final Pattern TREATED_SO = Pattern.compile("^[\\p{L}\\d-]+-(?:coated|modified|treated|protected) ");
  /** {@code the binder-free pellet}. */
  private static final Pattern FREE = Pattern.compile("\\p{L}-free\\b");
  private static final Pattern MODIFICATION = Pattern.compile("\\b(?:modification|polymorph|phase|form)s?$");
  private static final Pattern DEVICE = Pattern.compile("(?:(?i:cell|batter(?:y|ie))|\\b[A-Z]*[ILMS]B)s?$");

  private static final Pattern CODE_IN_CELL =
      Pattern.compile("[|/‖] ?(?<code>\\p{Lu}[\\p{L}\\d.]*[-@][\\p{L}\\d@.-]+) ?[|/‖]");
  /** {@code a conventional liquid battery}: without the ceramic that is spoken of. */
  private static final Pattern OF_LIQUID = Pattern.compile("\\bliquid(?:[- ](?:state|electrolyte|based|cell|half))?\\b");

  /** What is put between an electrolyte and an electrode. */
  private static final Pattern LAYER = Pattern.compile("(?i)\\b(?:(?:inter)?layer|coating|film|buffer|interphase"
      + "|interface)s?(?:$| of )");

  /** Beside lithium and oxygen. */
  private static final Set<Element> OF_SALTS = EnumSet.of(Element.C, Element.S, Element.N, Element.W, Element.Nb);

  private SpokenOf() {}

  /** {@code the Al2O3 film}, {@code a Li–Sn alloy interlayer}: no electrolyte, as far as its name and its materials tell. */
  static boolean isLayer(Candidate candidate) {
    return LAYER.matcher(candidate.name()).find() && !TopicMemory.isElectrolyte(candidate);
  }

  /** {@code LPSCl, uncoated Al cell}: with what tells the cell from others; {@code LPSCl with a gel} says it itself. */
  static Candidate told(Candidate subject, Optional<String> cell) {
    if (cell.filter(name -> OF_LIQUID.matcher(name).find()).isPresent() && hasCeramic(subject)) {
      return new Candidate(subject.start(), subject.end(), cell.get(), List.of(), Kind.BARE_CELL);
    }
    return cell.filter(name -> !subject.name().contains(name.replaceFirst("^cell (?=with )", "")))
        .map(name -> new Candidate(subject.start(), subject.end(),
            subject.name().isEmpty() || name.contains(subject.name()) ? name : subject.name() + ", " + name, subject.materials(),
            subject.kind())).orElse(subject);
  }

  /** {@code LGPS with LiF}; {@code Na3SbS4, substituting Sb by W}, whose composition nobody has told. */
  static Candidate added(Candidate spoken, Candidate part) {
    Set<Role> roles = part.materials().stream().map(Roles::of).collect(Collectors.toSet());
    List<MaterialMention> others = spoken.materials().stream().filter(mention -> !roles.contains(Roles.of(mention))).toList();
    if (spoken.name().contains(" with ") && !others.isEmpty() && others.size() < spoken.materials().size()) {
      return Changes.with(new Candidate(spoken.start(), spoken.end(), spoken.name().split(" with ", 2)[0], others, spoken.kind()),
          part);
    }
    return part.materials().isEmpty()
        ? new Candidate(part.start(), part.end(), spoken.name() + ", " + part.name(), List.of(), Kind.MATERIAL)
        : Changes.with(spoken, part);
  }

  /** The materials of something without some of them; none where it does not hold these. */
  static List<MaterialMention> less(List<MaterialMention> all, List<MaterialMention> some) {
    Set<String> names = some.stream().map(MaterialMention::printed).collect(Collectors.toSet());
    List<MaterialMention> rest = all.stream().filter(mention -> !names.contains(mention.printed())).toList();
    return rest.size() < all.size() ? rest : List.of();
  }

  /** {@code halide electrolytes, NMC622-based batteries}: where a class is all that is known of the electrolyte in them. */
  static Candidate inDevice(Candidate topic, List<Candidate> named, int end) {
    return named.stream().filter(device -> isOnlyFamily(topic) && !topic.materials().isEmpty() && device.end() <= end
        && (device.kind() == Kind.ELECTRODE || device.kind() == Kind.BARE_CELL)
            && (DEVICE.matcher(device.name()).find() || device.name().contains(" "))).findFirst()
        .map(device -> new Candidate(device.start(), device.end(), topic.name() + ", " + device.name(), topic.materials(),
            topic.kind())).orElse(topic);
  }

  /**
   * {@code The PVDF gel lets Li||LFP cells run}: with the cell that the sentence names, where no composition tells what is in
   * it. That cells are symmetric is said as their condition.
   */
  static Candidate besideCell(Candidate subject, List<Candidate> named, int end) {
    boolean told = subject.kind() == Candidate.Kind.CELL || subject.materials().stream().anyMatch(mention ->
        mention.formula().isPresent() || Roles.of(mention) == Role.INORGANIC_ELECTROLYTE);
    return told ? subject : named.stream().filter(cell -> cell.kind() == Candidate.Kind.BARE_CELL && cell.end() <= end
            && !cell.name().startsWith("symmetric")).reduce((one, other) -> other)
        .map(cell -> told(subject, Optional.of(cell.name()))).orElse(subject);
  }

  /** {@code LFP|SF-PDOL|Li}: the sample in a cell by a name that its paper has given it. */
  static Optional<String> codeInCell(Candidate cell) {
    Matcher code = CODE_IN_CELL.matcher(cell.name());
    return cell.kind() == Candidate.Kind.CELL && code.find() ? Optional.of(code.group("code")) : Optional.empty();
  }

  /** {@code a Li|gel|LFP cell ... With sulfur cathodes}: the electrolyte of a cell in one with another electrode. */
  static Candidate withoutElectrodes(Candidate topic) {
    return topic.kind() != Candidate.Kind.CELL || topic.materials().isEmpty() ? topic : new Candidate(topic.start(), topic.end(),
        codeInCell(topic).orElse(topic.materials().getFirst().printed()), topic.materials(), Candidate.Kind.MATERIAL);
  }

  /** {@code LLZO, cold-pressed pellets}; the shape is not said twice. */
  static Candidate inShape(Candidate material, Candidate shape) {
    boolean said = material.name().toLowerCase(Locale.ROOT).contains(Phrases.singular(shape.name()));
    boolean other = COUNTERPART.matcher(shape.name()).find();
    if (MODIFICATION.matcher(shape.name()).find() && material.materials().size() == 1) {
      return new Candidate(shape.start(), shape.end(), material.materials().getFirst().printed() + ", " + shape.name(),
          material.materials(), material.kind());
    }
    if (shape.name().endsWith(" one") && material.name().contains(" with ")) {
      String telling = shape.name().substring(0, shape.name().length() - "one".length());
      return new Candidate(shape.start(), shape.end(), telling + material.name().split(" with ", 2)[0],
          material.materials().subList(0, Math.min(1, material.materials().size())), material.kind());
    }
    String plain = FREE.matcher(shape.name()).find()
        ? material.name().split(" with ", 2)[0] : TREATED.matcher(shape.name()).find()
            ? TREATED_SO.matcher(material.name()).replaceFirst("") : material.name();
    boolean right = material.end() + 1 == shape.start();
    String name = plain + (right ? " " : ", ") + shape.name().replaceFirst(" one$", "");
    return said ? material
        : new Candidate(shape.start(), shape.end(), name, other ? List.of() : material.materials(), material.kind());
  }

  /** {@code with a Li3N interlayer, a Li|LLZO|LFP cell kept}: what a cell has beside the ceramic in it. */
  static Candidate inCell(ReportedValue value, Candidate here, List<Candidate> named) {
    if (!CellFinder.isOfCell(value) || here.kind() != Kind.MATERIAL) {
      return here;
    }
    return named.stream().filter(other -> other.kind() == Kind.CELL && hasCeramic(other) && !shareCeramic(here, other))
        .min(Comparator.comparingInt(cell -> Math.abs(cell.start() - value.start()))).map(cell -> new Candidate(here.start(),
            here.end(), ceramic(cell).orElseThrow().printed() + joined(here.name()),
            Stream.concat(cell.materials().stream(), here.materials().stream()).toList(), Kind.MATERIAL)).orElse(here);
  }

  /** What two studies have in common: the electrolyte of a cell, the ceramic that each puts something else on. */
  static Candidate ofAnotherStudy(Candidate topic) {
    return withoutAdditions(withoutElectrodes(topic));
  }

  /** {@code LLZTO with polydopamine}: the ceramic alone. */
  static Candidate withoutAdditions(Candidate topic) {
    String[] parts = topic.name().split(" with ", 2);
    List<MaterialMention> first = topic.materials().stream().limit(1).toList();
    return topic.kind() == Kind.MATERIAL && parts.length == 2 && hasCeramic(topic) && first.contains(ceramic(topic).get())
        && parts[0].contains(first.getFirst().printed())
        ? new Candidate(topic.start(), topic.end(), parts[0], first, Kind.MATERIAL) : topic;
  }

  static String joined(String part) {
    return part.startsWith("without ") ? " " + part : " with " + part;
  }

  /** The ceramic electrolyte in it, which what forms on electrodes is not. */
  static Optional<MaterialMention> ceramic(Candidate candidate) {
    return candidate.materials().stream()
        .filter(mention -> Roles.of(mention) == Role.INORGANIC_ELECTROLYTE && !isOfInterphase(mention)).findFirst();
  }

  /**
   * {@code Li3N}, {@code Li2S}, {@code Li2CO3}, {@code LiNbO3}: what papers find or put in the layer on an electrode more often
   * than they measure it by itself.
   */
  static boolean isOfInterphase(MaterialMention mention) {
    return mention.formula().filter(formula -> formula.parts().size() == 1).map(formula -> formula.composition().elements())
        .filter(elements -> elements.size() == 2 || elements.size() == 3 && elements.contains(Element.Li)
            && elements.contains(Element.O) && elements.stream().anyMatch(OF_SALTS::contains)).isPresent();
  }

  /** Whether both have a ceramic of one composition, as far as these are known. */
  private static boolean shareCeramic(Candidate one, Candidate other) {
    return one.materials().stream().filter(mention -> Roles.of(mention) == Role.INORGANIC_ELECTROLYTE)
        .anyMatch(mention -> other.materials().stream().anyMatch(its -> its.printed().equals(mention.printed())
            || its.formula().isPresent() && its.formula().map(Formula::flat).equals(mention.formula().map(Formula::flat))
            || its.material().isPresent() && its.material().equals(mention.material())));
  }

  static boolean hasCeramic(Candidate candidate) {
    return ceramic(candidate).isPresent();
  }

  static boolean isOnlyFamily(Candidate candidate) {
    return candidate.materials().stream().allMatch(mention -> Roles.of(mention) == Role.ELECTROLYTE_FAMILY
        || Roles.of(mention) == Role.IONIC_LIQUID);
  }

  static boolean isLiquid(Candidate candidate) {
    return !candidate.materials().isEmpty() && candidate.materials().stream().map(Roles::of)
        .allMatch(role -> role == Role.SALT || role == Role.SOLVENT || role == Role.IONIC_LIQUID);
  }
}
