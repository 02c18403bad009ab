package dev.lithograph.read.xml;

import dev.lithograph.document.Span;
import dev.lithograph.read.xml.XmlNode.Characters;
import dev.lithograph.read.xml.XmlNode.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * Takes an XML file apart into nodes that know their places to the character, which the parsers of the JDK do not tell. It
 * relies on {@link WellFormedness}.
 */
public final class XmlTree {
  /** An element whose end was not seen yet. */
  private record Open(String name, Map<String, String> attributes, List<XmlNode> children, int start) {}

  private final String content;
  private final Deque<Open> open = new ArrayDeque<>();
  private int position;

  private XmlTree(String content) {
    this.content = content;
    open.push(new Open("", Map.of(), new ArrayList<>(), 0));
  }

  /** The root element of {@code content}. */
  public static Element parse(String content) {
    XmlTree tree = new XmlTree(content);
    while (tree.position < content.length()) {
      tree.step();
    }
    while (tree.open.size() > 1) {
      tree.close();
    }
    return tree.open.peek().children().stream().filter(Element.class::isInstance).map(Element.class::cast).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no element"));
  }

  private void step() {
    if (content.charAt(position) != '<') {
      characters(position, indexOf("<", position), false);
    } else if (content.startsWith("<!--", position)) {
      position = behind("-->", position + 4);
    } else if (content.startsWith("<![CDATA[", position)) {
      int start = position + "<![CDATA[".length();
      characters(start, indexOf("]]>", start), true);
      position = Math.min(content.length(), position + 3);
    } else if (content.startsWith("<?", position)) {
      position = behind("?>", position + 2);
    } else if (content.startsWith("<!", position)) {
      position = behindDeclaration(content, position);
    } else if (content.startsWith("</", position)) {
      position = behind(">", position);
      close();
    } else {
      startTag();
    }
  }

  private void characters(int from, int to, boolean literal) {
    if (from < to) {
      open.peek().children().add(new Characters(new Span(from, to), literal));
    }
    position = to;
  }

  private void close() {
    if (open.size() > 1) {
      Open ended = open.pop();
      open.peek().children().add(
          new Element(ended.name(), ended.attributes(), ended.children(), new Span(ended.start(), position)));
    }
  }

  private void startTag() {
    int start = position;
    position = endOfName(position + 1);
    String name = content.substring(start + 1, position);
    Map<String, String> attributes = attributes();
    boolean empty = position < content.length() && content.charAt(position) == '/';
    open.push(new Open(local(name), attributes, new ArrayList<>(), start));
    position = behind(">", position);
    if (empty) {
      close();
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new HashMap<>();
    skipSpace();
    while (position < content.length() && content.charAt(position) != '>' && content.charAt(position) != '/') {
      String name = content.substring(position, position = Math.max(position + 1, endOfName(position)));
      position = behind("=", position);
      skipSpace();
      char quote = position < content.length() ? content.charAt(position) : '"';
      int end = indexOf(String.valueOf(quote), position + 1);
      String value = content.substring(Math.min(position + 1, end), end);
      attributes.put(local(name), Parser.unescapeEntities(value, true));
      position = Math.min(content.length(), end + 1);
      skipSpace();
    }
    return attributes;
  }

  private int endOfName(int from) {
    int end = from;
    while (end < content.length() && "=/>".indexOf(content.charAt(end)) < 0 && !Character.isWhitespace(content.charAt(end))) {
      end++;
    }
    return end;
  }

  private void skipSpace() {
    while (position < content.length() && Character.isWhitespace(content.charAt(position))) {
      position++;
    }
  }

  static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The index behind a document type, with what it declares in brackets. */
  static int behindDeclaration(String content, int start) {
    int depth = 0;
    for (int i = start + 2; i < content.length(); i++) {
      char c = content.charAt(i);
      if (content.startsWith("<!--", i)) {
        i = end(content, "-->", i);
      } else if (c == '"' || c == '\'') {
        i = end(content, String.valueOf(c), i + 1);
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth == 0) {
        return i + 1;
      }
    }
    return content.length();
  }

  private static int end(String content, String delimiter, int from) {
    int at = content.indexOf(delimiter, from);
    return at < 0 ? content.length() : at;
  }

  private int indexOf(String delimiter, int from) {
    return end(content, delimiter, Math.min(from, content.length()));
  }

  private int behind(String delimiter, int from) {
    return Math.min(content.length(), indexOf(delimiter, from) + delimiter.length());
  }
}
