package dev.lithograph.recognise.citation;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.recognise.citation.Pointer.ByLink;
import dev.lithograph.recognise.citation.Pointer.ByName;
import dev.lithograph.recognise.citation.Pointer.ByNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The reference list of a document, asked for what a pointer points to. */
final class ReferenceList {
  /** The number up to which a citation is believed where the list is lost. */
  private static final int WITHOUT_LIST = 999;

  /** @param missing what the list lacks */
  record Answer(List<Reference> references, List<String> missing) {}

  private final Document document;
  private final Map<String, Reference> byId = new LinkedHashMap<>();

  ReferenceList(Document document) {
    this.document = document;
    document.references().forEach(reference -> byId.put(reference.id(), reference));
  }

  /** The greatest number that can be cited. */
  int last() {
    return isLost() ? WITHOUT_LIST : document.references().size();
  }

  private boolean isLost() {
    return document.references().isEmpty();
  }

  Answer find(Pointer pointer) {
    return switch (pointer) {
      case ByNumber number -> numbered(number.first(), number.last());
      case ByLink link -> linked(link);
      case ByName name -> named(name);
    };
  }

  private Answer numbered(int first, int last) {
    List<Reference> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      Optional<Reference> reference = document.cited(number);
      reference.ifPresent(found::add);
      if (reference.isEmpty() || isLost()) {
        missing.add(Integer.toString(number));
      }
    }
    return new Answer(found, missing);
  }

  private Answer linked(ByLink link) {
    Reference first = byId.get(link.first());
    Reference last = byId.get(link.last());
    if (first != null && last != null && first.number() <= last.number()) {
      return numbered(first.number(), last.number());
    }
    return new Answer(first != null ? List.of(first) : last != null ? List.of(last) : List.of(),
        first != null && last != null ? List.of() : List.of(link.printed()));
  }

  private Answer named(ByName name) {
    List<Reference> whole = named(name, name.names());
    List<Reference> found = whole.isEmpty() ? name.names().withoutFirst().map(names -> named(name, names)).orElse(whole) : whole;
    return new Answer(found, found.isEmpty() ? List.of(name.names().first() + " " + name.year() + name.letter()) : List.of());
  }

  private List<Reference> named(ByName name, Names names) {
    List<Reference> sameYear = document.references().stream()
        .filter(reference -> reference.bibliography().year().orElse(0) == name.year() && isFirst(reference, names.first()))
        .toList();
    return lettered(narrowed(sameYear, names), name);
  }

  /** Those that also have the second author or as many authors as the text says, where there are such. */
  private static List<Reference> narrowed(List<Reference> references, Names names) {
    List<Reference> narrowed = references.stream().filter(reference -> agrees(reference.bibliography(), names)).toList();
    boolean second = names.families().size() > 1;
    return narrowed.isEmpty() && !second ? references : narrowed;
  }

  private static boolean agrees(Bibliography paper, Names names) {
    int authors = paper.authors().size();
    if (names.families().size() > 1) {
      return authors > 1 ? FamilyName.same(paper.authors().get(1).family(), names.families().get(1)) : paper.othersOmitted();
    }
    return names.others() ? authors > 1 || paper.othersOmitted() : names.group() || authors == 1 && !paper.othersOmitted();
  }

  /** {@code 2018b} is the entry that prints it, else the second of that year. */
  private static List<Reference> lettered(List<Reference> references, ByName name) {
    if (name.letter().isEmpty() || references.size() < 2) {
      return references;
    }
    List<Reference> printed = references.stream()
        .filter(reference -> reference.text().value().contains(name.year() + name.letter())).toList();
    int place = name.letter().charAt(0) - 'a';
    return !printed.isEmpty() ? printed : place < references.size() ? List.of(references.get(place)) : references;
  }

  /** The papers of authors that are named without a year. */
  List<Reference> by(Names names) {
    List<Reference> whole = byAll(names);
    return whole.isEmpty() ? names.withoutFirst().map(this::byAll).orElse(whole) : whole;
  }

  private List<Reference> byAll(Names names) {
    Predicate<Reference> first = reference -> isFirst(reference, names.first());
    if (names.families().size() > 1) {
      List<Reference> whole = where(first.and(reference -> reference.bibliography().authors().size() == names.families().size()
          && agrees(reference.bibliography(), names)));
      return whole.isEmpty() ? where(first.and(reference -> hasAll(reference, names))) : whole;
    }
    boolean team = names.group() || names.others();
    return where(first.and(reference -> !names.others() || agrees(reference.bibliography(), names))
        .or(reference -> team && isLast(reference, names.first())));
  }

  /** {@code Su and Tsuruoka}, of a paper with more authors: who did the work and whose group it is. */
  private static boolean hasAll(Reference reference, Names names) {
    return names.families().stream().allMatch(family -> reference.bibliography().authors().stream()
        .anyMatch(author -> FamilyName.same(author.family(), family)));
  }

  private List<Reference> where(Predicate<Reference> condition) {
    return document.references().stream().filter(condition).toList();
  }

  private static boolean isFirst(Reference reference, String family) {
    List<Bibliography.Author> authors = reference.bibliography().authors();
    return !authors.isEmpty() && FamilyName.same(authors.getFirst().family(), family);
  }

  /** The last author, who usually leads the group, is known where the entry names all of them. */
  private static boolean isLast(Reference reference, String family) {
    List<Bibliography.Author> authors = reference.bibliography().authors();
    return authors.size() > 2 && !reference.bibliography().othersOmitted() && FamilyName.same(authors.getLast().family(), family);
  }
}
