package dev.lithograph.read;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Source;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a format that is XML.
 *
 * @param roots names of the elements that a file of this format may begin with
 * @param check what keeps a file from being read
 * @param parser makes the document from a file that passed the check
 */
record XmlReader(String format, Set<String> roots, Function<Source, Optional<Diagnostic>> check,
    Function<Source, Document> parser) implements Reader {
  private static final Pattern PROLOG = Pattern.compile("\\s++|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*+(?:\\[.*?\\]\\s*+)?+>",
      Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]++:)?+([\\w.-]++)");

  /** Any file that says it is XML, so that its root can be told, and any that begins as this format does. */
  @Override
  public boolean accepts(InputFile file) {
    if (!file.startsWith("<") && !file.startsWith("\u00EF\u00BB\u00BF<") && !DecodedText.isUtf16(file)
        && !Character.isWhitespace(file.bytes()[0])) {
      return false;
    }
    String content = DecodedText.ofXml(file).content();
    String root = root(content);
    return roots.contains(root) || content.stripLeading().startsWith("<?xml") && !root.equals("html");
  }

  private static String root(String content) {
    var prolog = PROLOG.matcher(content);
    int start = 0;
    while (prolog.region(start, content.length()).lookingAt()) {
      start = prolog.end();
    }
    var root = ROOT.matcher(content).region(start, content.length());
    return root.lookingAt() ? root.group(1) : "";
  }

  @Override
  public ReadResult read(InputFile file) {
    Source source = new Source(file.name(), format, DecodedText.ofXml(file).content(), file.sha256());
    return check.apply(source).<ReadResult>map(ReadResult.Unreadable::new)
        .orElseGet(() -> new ReadResult.Read(parser.apply(source)));
  }
}
