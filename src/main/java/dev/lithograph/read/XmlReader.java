package dev.lithograph.read;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a format that has tags, XML or HTML.
 *
 * @param roots names of the elements that a file of this format may begin with
 * @param signs what tells the format where the file begins with another element, which only wraps the paper
 * @param check what keeps a file from being read
 * @param parser makes the documents from a file that passed the check, more than one from a collection
 */
record XmlReader(String format, Set<String> roots, List<String> signs, Function<Source, Optional<Diagnostic>> check,
    Function<Source, List<Document>> parser) implements Reader {
  static final Set<String> PAGE_ROOTS = Set.of("html", "HTML", "head", "HEAD", "body", "BODY");
  private static final Pattern PROLOG = Pattern.compile("\\s++|<\\?.*?\\?>|<!--.*?-->|<![Dd][Oo][Cc][Tt][Yy][Pp][Ee][^"
      + "\\[>]*+(?:\\[.*?\\]\\s*+)?+>",
      Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]++:)?+([\\w.-]++)");

  @Override
  public boolean accepts(InputFile file) {
    if (!file.startsWith("<") && !file.startsWith("\u00EF\u00BB\u00BF<") && !DecodedText.isUtf16(file)
        && !Character.isWhitespace(file.bytes()[0])) {
      return false;
    }
    String content = DecodedText.ofXml(file).content();
    String root = root(content);
    return roots.contains(root)
        || !root.isEmpty() && !PAGE_ROOTS.contains(root) && signs.stream().anyMatch(content::contains);
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
    DecodedText text = DecodedText.ofXml(file);
    Source source = new Source(file.name(), format, text.content(), file.sha256());
    return check.apply(source).<ReadResult>map(ReadResult.Unreadable::new)
        .orElseGet(() -> new ReadResult.Read(parser.apply(source).stream().map(text::warned).toList()));
  }
}
