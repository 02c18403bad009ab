package dev.lithograph.recognise;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Document;
import dev.lithograph.document.Text;
import dev.lithograph.recognise.mention.Mention;
import java.util.List;

/** Finds what the texts of one document name. */
public final class Recogniser {

  /** Reads the abbreviations that {@code document} defines. */
  public Recogniser(Catalogue catalogue, Document document) {
    throw new UnsupportedOperationException("written next");
  }

  /**
   * What {@code text}, a text of the document, names; by start. Citations, quantities, cells and materials do not overlap one
   * another, a property may overlap a property.
   */
  public List<Mention> in(Text text) {
    throw new UnsupportedOperationException("written next");
  }
}
