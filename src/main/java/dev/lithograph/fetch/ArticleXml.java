package dev.lithograph.fetch;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether the full text of a paper came whole; a service in between may cut it short and say nothing. */
final class ArticleXml {
  private static final XMLInputFactory FACTORY = factory();

  private ArticleXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  static Optional<String> fault(byte[] body) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(body));
      reader.nextTag();
      if (!reader.getLocalName().equals("article")) {
        return Optional.of("the service's answer is no paper");
      }
      while (reader.hasNext()) {
        reader.next();
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.of("the full text is cut short or no XML (line " + e.getLocation().getLineNumber() + ")");
    }
  }
}
