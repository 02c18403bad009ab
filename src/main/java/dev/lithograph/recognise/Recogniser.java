package dev.lithograph.recognise;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Document;
import dev.lithograph.document.Interruption;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.citation.CitationRecogniser;
import dev.lithograph.recognise.material.CellRecogniser;
import dev.lithograph.recognise.material.Definition;
import dev.lithograph.recognise.material.Glossary;
import dev.lithograph.recognise.material.MaterialNames;
import dev.lithograph.recognise.material.MaterialRecogniser;
import dev.lithograph.recognise.mention.AmbientMention;
import dev.lithograph.recognise.mention.CycleMention;
import dev.lithograph.recognise.mention.MaterialMention;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.property.PropertyRecogniser;
import dev.lithograph.recognise.quantity.QuantityRecogniser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what the texts of one document name. For use by one thread. */
public final class Recogniser {
  private static final int LONGEST_SYMBOL = 2;

  private final CitationRecogniser citations;
  private final QuantityRecogniser quantities;
  private final MaterialRecogniser materials;
  private final CellRecogniser cells;
  private final PropertyRecogniser properties;
  /** What was found in each text before: a cell of a table is asked about by its row, its column and its neighbours. */
  private final Map<Text, List<Mention>> found = new HashMap<>();

  /**
   * Reads the abbreviations that {@code document} defines.
   *
   * @param names those of {@code catalogue}
   */
  public Recogniser(Catalogue catalogue, MaterialNames names, Document document) {
    citations = new CitationRecogniser(document);
    quantities = new QuantityRecogniser(catalogue.units());
    Glossary glossary = new Glossary(document, names);
    materials = new MaterialRecogniser(names, glossary);
    cells = new CellRecogniser(names);
    properties = new PropertyRecogniser(catalogue, glossary.definitions().stream()
        .filter(definition -> !definition.isMaterial()).collect(Collectors.toMap(Definition::abbreviation, Definition::meaning)));
  }

  /**
   * What {@code text}, a text of the document, names; by start. Citations, quantities, cells and materials do not overlap one
   * another, a property may overlap a property, a cycle and room temperature.
   */
  public List<Mention> in(Text text) {
    return found.computeIfAbsent(text, this::read);
  }

  private List<Mention> read(Text text) {
    Interruption.check();
    List<Mention> measures = quantities.in(text);
    List<MaterialMention> named = materials.in(text).stream()
        .filter(material -> measures.stream().noneMatch(m -> holds(m, material))).toList();
    List<Mention> apart = new ArrayList<>(citations.in(text));
    addWhereFree(apart, cells.in(text, named));
    addWhereFree(apart, named.stream().filter(material -> !isShort(material)).toList());
    addWhereFree(apart, measures);
    List<Mention> barring = apart.stream().filter(mention -> !isPartOfName(mention)).toList();
    List<Mention> all = new ArrayList<>(apart);
    properties.in(text).stream().filter(property -> barring.stream().noneMatch(property::overlaps)).forEach(all::add);
    addWhereFree(all, named.stream().filter(Recogniser::isShort).toList());
    all.sort(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end));
    return List.copyOf(all);
  }

  /** {@code initial capacity}, {@code room-temperature conductivity}: a condition within the name of a property. */
  private static boolean isPartOfName(Mention mention) {
    return mention instanceof CycleMention || mention instanceof AmbientMention;
  }

  /** A name of two letters may as well be a unit or the symbol of a property. */
  private static boolean isShort(MaterialMention material) {
    return material.printed().length() <= LONGEST_SYMBOL;
  }

  /** Whether a material is but a part of a unit: {@code mAh g(LFP)⁻¹}. */
  private static boolean holds(Mention quantity, MaterialMention material) {
    return quantity.start() < material.start() && material.end() < quantity.end();
  }

  private static void addWhereFree(List<Mention> mentions, Collection<? extends Mention> more) {
    List<Mention> taken = List.copyOf(mentions);
    for (Mention mention : more) {
      Interruption.check();
      if (taken.stream().noneMatch(mention::overlaps)) {
        mentions.add(mention);
      }
    }
  }
}
