package dev.lithograph.read.pdf;

import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Reference;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Span;
import dev.lithograph.read.bibliography.Doi;
import dev.lithograph.read.pdf.Passage.Heading;
import dev.lithograph.read.pdf.Passage.Prose;
import dev.lithograph.read.structure.Body;
import dev.lithograph.read.structure.Headings;
import dev.lithograph.read.structure.Piece;
import dev.lithograph.read.structure.TitlePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the pages of a paper together to a document. */
final class Paper {
  private static final float NARROWEST_COLUMN = 0.3f;

  private final String name;
  private final String sha256;
  private final List<Diagnostic> diagnostics;
  private final List<List<Fragment>> aside = new ArrayList<>();
  private final Map<Fragment, List<TableRow>> tables = new HashMap<>();

  Paper(String name, String sha256, List<Diagnostic> diagnostics) {
    this.name = name;
    this.sha256 = sha256;
    this.diagnostics = diagnostics;
  }

  /** @param doi that the file itself states */
  Document read(List<Page> pages, Optional<String> doi, Deadline deadline) throws UnreadablePdfException {
    List<List<Fragment>> fragments = new ArrayList<>();
    for (Page page : pages) {
      fragments.add(Fragments.of(page, deadline));
    }
    Styles styles = Styles.of(fragments.stream().flatMap(List::stream).toList());
    List<Line> lines = lines(pages, fragments, styles, deadline);
    List<Passage> passages = Title.first(Passages.of(lines, styles, tables), styles, aside);
    return document(Joints.mend(passages, styles), doi);
  }

  private List<Line> lines(List<Page> pages, List<List<Fragment>> fragments, Styles styles, Deadline deadline)
      throws UnreadablePdfException {
    Furniture furniture = new Furniture(pages, fragments, styles.bodySize());
    List<Line> lines = new ArrayList<>();
    int columns = 0;
    for (int i = 0; i < pages.size(); i++) {
      deadline.check();
      List<Fragment> removed = new ArrayList<>();
      List<Fragment> kept = furniture.without(fragments.get(i), removed);
      removed.forEach(fragment -> aside.add(List.of(fragment)));
      List<Fragment> text = new ArrayList<>();
      tables.putAll(TableFinder.ruled(pages.get(i), styles, kept, text));
      for (List<Fragment> column : Columns.of(text)) {
        List<Line> read = Lines.of(column, columns);
        columns++;
        if (isMargin(pages.get(i), read, styles)) {
          aside.add(read.stream().map(Line::fragment).toList());
        } else {
          lines.addAll(read);
        }
      }
    }
    return UnruledTables.takenFrom(lines, tables);
  }

  /** Whether a column holds notes beside the text of the first page, or numbers of lines. */
  private static boolean isMargin(Page page, List<Line> column, Styles styles) {
    float left = (float) column.stream().mapToDouble(line -> line.fragment().left()).min().orElse(0);
    boolean narrow = column.getFirst().columnRight() - left < NARROWEST_COLUMN * page.width();
    boolean small = column.stream().filter(line -> line.size() < styles.bodySize() - 0.4f).count() * 10 >= column.size() * 9L;
    boolean numbers = column.size() > 4
        && column.stream().allMatch(line -> line.fragment().letters().chars().allMatch(Character::isDigit));
    return narrow && (numbers || small && page.number() == 1 && column.size() > 4);
  }

  private Document document(List<Passage> passages, Optional<String> doi) {
    int start = referencesHeading(passages);
    int end = start < 0 ? passages.size() : endOfReferences(passages, start + 1);
    Manuscript manuscript = new Manuscript();
    passages.subList(0, start < 0 ? end : start).forEach(manuscript::add);
    passages.subList(end, passages.size()).forEach(manuscript::add);
    if (start >= 0) {
      ReferenceLines.entries(lines(passages.subList(start + 1, end))).forEach(manuscript::addReference);
    }
    List<Span> notes = aside.stream().filter(lines -> lines.getFirst().page() == 1).map(manuscript::addAside).toList();

    Source source = manuscript.source(name, sha256);
    List<Piece> body = new ArrayList<>();
    Bibliography bibliography = TitlePage.read(source, stated(source, notes, doi), manuscript.pieces(source), body);
    List<Section> sections = Body.sections(source, body, diagnostics);
    List<Reference> references = manuscript.references(source, diagnostics);
    if (references.isEmpty()) {
      diagnostics.add(Diagnostic.warning(name, "no reference list was found: its citations lead nowhere"));
    }
    return new Document(source, bibliography, sections, references, diagnostics);
  }

  /** The DOI of the file's properties, else one at the edge of the first page. */
  private static Map<String, List<String>> stated(Source source, List<Span> notes, Optional<String> doi) {
    Optional<String> found = doi.or(() -> notes.stream().map(note -> Doi.in(source.excerpt(note)))
        .flatMap(Optional::stream).findFirst());
    return found.map(known -> Map.of("doi", List.of(known))).orElse(Map.of());
  }

  private static int referencesHeading(List<Passage> passages) {
    for (int i = passages.size() - 2; i >= 0; i--) {
      if (passages.get(i) instanceof Heading heading && Headings.namesReferences(Passages.value(heading.lines()))) {
        return i;
      }
    }
    return -1;
  }

  /** The list ends with the next heading, and with a paragraph of another size behind the entries. */
  private static int endOfReferences(List<Passage> passages, int from) {
    for (int i = from; i < passages.size(); i++) {
      boolean entries = passages.get(i) instanceof Prose prose && (i == from
          || Math.abs(prose.lines().getFirst().size() - ((Prose) passages.get(i - 1)).lines().getFirst().size()) < 0.3f);
      if (!entries) {
        return i;
      }
    }
    return passages.size();
  }

  private static List<Line> lines(List<Passage> passages) {
    List<Line> lines = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage instanceof Prose prose) {
        lines.addAll(prose.lines());
      }
    }
    return lines;
  }
}
