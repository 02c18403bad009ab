package dev.lithograph.recognise.citation;

import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.mention.CitationMention;
import dev.lithograph.recognise.mention.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the citations in the texts of one document, in the styles in which it cites, and the authors that it names. */
public final class CitationRecogniser {
  private final ReferenceList references;
  private final UsedStyles used;
  private final AuthorPhrases authors;

  /** Decides in which styles {@code document} cites. */
  public CitationRecogniser(Document document) {
    this.references = new ReferenceList(document);
    this.used = UsedStyles.of(document, references);
    this.authors = new AuthorPhrases(references);
  }

  /** The citations and authors in {@code text}, by start; they do not overlap. */
  public List<Mention> in(Text text) {
    Line line = Line.of(text.value());
    List<Mention> mentions = new ArrayList<>();
    for (Marker marker : markers(text, line)) {
      mentions.add(citation(marker, text));
    }
    mentions.addAll(authors.in(line, List.copyOf(mentions)));
    mentions.sort(Comparator.comparingInt(Mention::start));
    return mentions;
  }

  /** Links of the source before words, words before numbers. */
  private List<Marker> markers(Text text, Line line) {
    List<Marker> markers = new ArrayList<>();
    add(markers, new ReferenceWords().in(line));
    add(markers, new AuthorYears().in(line).stream().map(marker -> known(marker, text)).flatMap(Optional::stream).toList());
    add(markers, new Brackets().in(line).stream()
        .filter(marker -> Brackets.isRaised(line, marker) || used.brackets() && isListed(marker)).toList());
    add(markers, new RaisedParentheses().in(line));
    if (used.superscripts()) {
      add(markers, new Superscripts(references.last()).in(line));
    }
    if (used.parentheses()) {
      add(markers, new Parentheses().in(line).stream().filter(this::isListed).toList());
    }
    if (used.onTheLine()) {
      add(markers, new OnTheLine().in(line).stream().filter(this::isListed).toList());
    } else if (used.glued()) {
      add(markers, new Glued().in(line).stream().filter(this::isListed).toList());
    }
    return linked(markers, Links.in(text, line));
  }

  private static void add(List<Marker> markers, List<Marker> more) {
    for (Marker marker : more) {
      if (markers.stream().noneMatch(marker::overlaps)) {
        markers.add(marker);
      }
    }
  }

  /** A marker in brackets or parentheses of which no number is in the list is something else. */
  private boolean isListed(Marker marker) {
    return marker.pointers().stream()
        .anyMatch(pointer -> pointer instanceof Pointer.ByNumber number && number.first() <= references.last());
  }

  /** Without the names and years that the list does not know, unless the document cites by them and they can be nothing else. */
  private Optional<Marker> known(Marker marker, Text text) {
    boolean linked = text.anchors().stream().anyMatch(anchor -> anchor.start() < marker.end() && marker.start() < anchor.end());
    boolean oneFound = marker.pointers().stream().anyMatch(this::isFound);
    List<Pointer> kept = marker.pointers().stream()
        .filter(pointer -> linked || isFound(pointer) || used.byName() && (oneFound || isCertain(pointer))).toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(new Marker(marker.start(), marker.end(), kept));
  }

  private boolean isFound(Pointer pointer) {
    return !references.find(pointer).references().isEmpty();
  }

  private static boolean isCertain(Pointer pointer) {
    return pointer instanceof Pointer.ByName name && (name.names().others() || name.names().families().size() > 1);
  }

  /** Where the source links, its links say what a marker points to, and the style only how far the marker reaches. */
  private static List<Marker> linked(List<Marker> markers, List<Marker> links) {
    List<Marker> all = new ArrayList<>();
    List<Marker> free = new ArrayList<>(links);
    for (Marker marker : markers) {
      List<Marker> within = links.stream().filter(marker::overlaps).toList();
      free.removeAll(within);
      all.add(within.isEmpty() ? marker : union(marker, within));
    }
    all.addAll(free);
    return all;
  }

  private static Marker union(Marker marker, List<Marker> links) {
    List<Pointer> pointers = new ArrayList<>();
    links.forEach(link -> pointers.addAll(link.pointers()));
    List<Pointer> linked = List.copyOf(pointers);
    marker.pointers().stream()
        .filter(pointer -> linked.stream().noneMatch(link -> link.start() < pointer.end() && pointer.start() < link.end()))
        .forEach(pointers::add);
    pointers.sort(Comparator.comparingInt(Pointer::start));
    int start = Math.min(marker.start(), links.getFirst().start());
    return new Marker(start, Math.max(marker.end(), links.getLast().end()), pointers);
  }

  private CitationMention citation(Marker marker, Text text) {
    Set<Reference> found = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    for (Pointer pointer : marker.pointers()) {
      ReferenceList.Answer answer = references.find(pointer);
      found.addAll(answer.references());
      missing.addAll(answer.missing());
    }
    String printed = text.value().substring(marker.start(), marker.end());
    return new CitationMention(marker.start(), marker.end(), List.copyOf(found), printed, List.copyOf(missing));
  }
}
