package dev.lithograph.read.xml;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Source;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/** Checks a file with the parser of the JDK, which loads nothing from elsewhere and expands no entity that the file declares. */
public final class WellFormedness extends DefaultHandler2 {
  private static final int DEEPEST_NESTING = 200;

  private int depth;

  private WellFormedness() {}

  /** What is wrong with the XML of {@code source}, if anything. */
  public static Optional<Diagnostic> fault(Source source) {
    try {
      WellFormedness check = new WellFormedness();
      XMLReader reader = reader();
      reader.setContentHandler(check);
      reader.setErrorHandler(check);
      reader.setEntityResolver(check);
      reader.setProperty("http://xml.org/sax/properties/declaration-handler", check);
      reader.parse(new InputSource(new StringReader(source.content())));
      return Optional.empty();
    } catch (SAXParseException e) {
      return Optional.of(Diagnostic.error(source.name() + ":" + Math.max(1, e.getLineNumber()),
          "is not well-formed XML (" + oneLine(e) + "): mend this line, or get the file anew from its publisher"));
    } catch (SAXException e) {
      return Optional.of(Diagnostic.error(source.name(), oneLine(e)));
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("the JDK parses strings of XML", e);
    }
  }

  private static XMLReader reader() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newSAXParser().getXMLReader();
  }

  private static String oneLine(SAXException e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
  }

  @Override
  public void internalEntityDecl(String name, String value) throws SAXException {
    throw new SAXException("declares the entity &%s; itself, which is not expanded for safety: write its text in its place"
        .formatted(name));
  }

  @Override
  public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
    return new InputSource(new StringReader(""));
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
    if (++depth > DEEPEST_NESTING) {
      throw new SAXException("nests elements more than %d deep, which no paper does: check how it was made"
          .formatted(DEEPEST_NESTING));
    }
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    depth--;
  }

  @Override
  public void error(SAXParseException e) {
    // A breach of the document type: converters leave many, and none hinders reading.
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
