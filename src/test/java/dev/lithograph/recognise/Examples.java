package dev.lithograph.recognise;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.chemistry.Formula;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Block;
import dev.lithograph.document.Document;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.document.Source;
import dev.lithograph.document.Text;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.recognise.mention.MaterialMention;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Documents of a few sentences, the catalogue of the ontology, and mentions as a line of text. */
public final class Examples {
  public static final Catalogue CATALOGUE = OntologyCatalogue.read();

  private Examples() {}

  public static Document document(String... paragraphs) {
    return document(Arrays.stream(paragraphs).map(paragraph -> (Block) new Paragraph(Text.of(paragraph))).toList());
  }

  public static Document document(List<Block> blocks) {
    Source source = new Source("example.md", "markdown", "", "");
    return new Document(source, Bibliography.unknown(), List.of(new Section(Text.empty(), 1, blocks)), List.of(), List.of());
  }

  /** {@code LLZO > Li7La3Zr2O12 > LLZO}: as printed, its formula, its entry, with a dash for what is not known. */
  public static String line(MaterialMention mention) {
    return mention.printed() + " > " + line(mention.formula(), mention.material());
  }

  public static String line(Optional<Formula> formula, Optional<Material> material) {
    return formula.map(Formula::flat).orElse("-") + " > " + material.map(Material::term).orElse("-");
  }
}
