package dev.lithograph.recognise.material;

import dev.lithograph.document.Text;
import dev.lithograph.recognise.dictionary.FoldedText;
import dev.lithograph.recognise.mention.CellMention;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds cells: layers between bars ({@code Li|LLZO|LiFePO4}), between slashes where the outer ones are electrodes
 * ({@code Li/LLZO/Li}), two with a dash before the word cell ({@code Li–S battery}), and {@code symmetric Li cell}.
 */
public final class CellRecogniser {
  private static final Pattern DASH = Pattern.compile("[-−‐‑–—]");
  private static final Pattern COORDINATED = Pattern.compile(" and | or |, |/|, and ");
  private static final int MOST_LAYERS = 9;

  private final MaterialNames names;

  public CellRecogniser(MaterialNames names) {
    this.names = names;
  }

  /**
   * Cells by start, none overlapping another.
   *
   * @param materials those of {@code text}
   */
  public List<CellMention> in(Text text, List<MaterialMention> materials) {
    String line = FoldedText.onLine(text);
    CellLayers layers = new CellLayers(line, materials, names);
    List<CellMention> cells = joined(line, layers);
    Stream.concat(dashed(line, layers).stream(), CellWords.symmetric(line, layers).stream())
        .filter(cell -> cells.stream().noneMatch(cell::overlaps)).toList().forEach(cells::add);
    cells.sort(Comparator.comparingInt(CellMention::start));
    return List.copyOf(cells);
  }

  private static List<CellMention> joined(String line, CellLayers layers) {
    List<CellMention> cells = new ArrayList<>();
    int place = 0;
    Optional<Joint> joint = Joint.next(line, place);
    while (joint.isPresent()) {
      Optional<CellMention> cell = chain(line, joint.get(), layers, place);
      cell.ifPresent(cells::add);
      place = cell.map(CellMention::end).orElse(joint.get().end());
      joint = Joint.next(line, place);
    }
    return cells;
  }

  /** The cell whose first joint is {@code first} and that begins at {@code free} or later, if it is one. */
  private static Optional<CellMention> chain(String line, Joint first, CellLayers layers, int free) {
    LayerGrammar grammar = new LayerGrammar(line, layers);
    int start = grammar.startBefore(first.start(), free);
    List<Integer> bounds = new ArrayList<>(List.of(start, first.start()));
    Optional<Joint> joint = start < first.start() ? Optional.of(first) : Optional.empty();
    while (joint.isPresent() && bounds.size() < 2 * MOST_LAYERS) {
      int from = grammar.behindThickness(joint.get().end());
      int to = grammar.end(from, first.kind());
      bounds.add(from);
      bounds.add(to);
      joint = to == from ? Optional.empty() : Joint.at(line, to).filter(next -> next.continues(first));
    }
    int last = bounds.size() - 2;
    if (last == 0 || bounds.get(last) >= bounds.get(last + 1)) {
      return Optional.empty();
    }
    List<MaterialMention> chain = new ArrayList<>();
    for (int i = 0; i <= last; i += 2) {
      chain.add(layers.layer(bounds.get(i), bounds.get(i + 1), i == 0 || i == last));
    }
    return Optional.of(new CellMention(start, bounds.getLast(), chain)).filter(cell -> isCell(line, cell, first.kind()));
  }

  private static boolean isCell(String line, CellMention cell, Joint.Kind kind) {
    MaterialMention left = cell.layers().getFirst();
    MaterialMention right = cell.layers().getLast();
    boolean ion = left.printed().endsWith("+") || right.printed().endsWith("+") || line.startsWith("⁺", cell.end());
    boolean leftFits = CellLayers.isElectrode(left);
    boolean rightFits = CellLayers.isElectrode(right);
    boolean both = leftFits && rightFits;
    boolean oneAndUnknown = leftFits && CellLayers.isUnknown(right) || rightFits && CellLayers.isUnknown(left);
    boolean named = CellWords.name(line, cell.start(), cell.end());
    boolean inside = cell.layers().size() > 2;
    boolean sandwich = inside && isSandwich(cell);
    return !ion && switch (kind) {
      case BAR -> both || oneAndUnknown && (inside || named) || sandwich;
      case SLASH -> both && (named || inside && !elementsInside(cell));
      case LETTER -> both && (inside || named) || oneAndUnknown && sandwich || sandwich && left.printed().equals(right.printed());
    };
  }

  /** {@code 3D-GN | LLZTO | 3D-GN}: electrodes of the authors' own on both sides of what is known to conduct. */
  private static boolean isSandwich(CellMention cell) {
    List<MaterialMention> inner = cell.layers().subList(1, cell.layers().size() - 1);
    return inner.stream().noneMatch(layer -> CellLayers.isUnknown(layer) || CellLayers.isElectrode(layer));
  }

  /** {@code Ni/Co/Mn}: the elements of a ratio, not the layers of a cell. */
  private static boolean elementsInside(CellMention cell) {
    return cell.layers().subList(1, cell.layers().size() - 1).stream().anyMatch(CellLayers::isElement);
  }

  /** {@code Li–S cells}, both of {@code Li–S and Li–O2 cells}; not {@code Li–In cells}, of an alloy, nor {@code S-NMC cells}. */
  private List<CellMention> dashed(String line, CellLayers layers) {
    List<CellMention> pairs = dashedElectrodes(line, layers);
    List<CellMention> cells = new ArrayList<>();
    for (CellMention pair : pairs.reversed()) {
      boolean sharesWord = !cells.isEmpty() && cells.getLast().start() > pair.end()
          && COORDINATED.matcher(line.substring(pair.end(), cells.getLast().start())).matches();
      if (sharesWord || CellWords.isBehind(line, pair.end())) {
        cells.add(pair);
      }
    }
    return cells;
  }

  private List<CellMention> dashedElectrodes(String line, CellLayers layers) {
    List<CellMention> cells = new ArrayList<>();
    LayerGrammar grammar = new LayerGrammar(line, layers);
    Matcher dash = DASH.matcher(line);
    while (dash.find()) {
      int start = wordStart(line, dash.start());
      int end = grammar.end(dash.end(), Joint.Kind.SLASH);
      MaterialMention left = layers.layer(start, dash.start(), true);
      MaterialMention right = layers.layer(dash.end(), end, true);
      boolean electrodes = start < dash.start() && CellLayers.isElectrode(left) && CellLayers.isElectrode(right);
      boolean oneName = CellLayers.isPositive(left) && CellLayers.isPositive(right);
      if (electrodes && !oneName && names.named(line.substring(start, end)).isEmpty()) {
        cells.add(new CellMention(start, end, List.of(left, right)));
      }
    }
    return cells;
  }

  private static int wordStart(String line, int end) {
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(line.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
