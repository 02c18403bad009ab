package dev.lithograph.read;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Source;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a format that is plain text, whatever its encoding.
 *
 * @param wanted tells this format from other plain text
 * @param parser makes the document from the decoded file
 */
record TextReader(String format, Predicate<String> wanted, Function<Source, Document> parser) implements Reader {
  /** Marks that Markdown has and plain text has not, of which a file in Markdown has at least one. */
  private static final Pattern MARKDOWN = Pattern.compile("(?m)^#{1,6}\\s|^\\|.*\\|\\s*$|\\*\\*\\p{L}|\\]\\(|</?(?:sup"
      + "|sub|table|span|i|b)\\b|\\\\[a-z(\\[]|^```"
      + "|\\$[^$\\s][^$\\n]{0,200}\\$|\\^\\{");

  /** Markdown without its marks is plain text, so that one parser reads both. */
  static boolean isMarkdown(String content) {
    return MARKDOWN.matcher(content).find();
  }

  @Override
  public boolean accepts(InputFile file) {
    return (DecodedText.isUtf16(file) || Signature.of(file).isEmpty() && !holdsNul(file))
        && wanted.test(DecodedText.of(file).content());
  }

  private static boolean holdsNul(InputFile file) {
    for (byte b : file.bytes()) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public ReadResult read(InputFile file) {
    DecodedText text = DecodedText.of(file);
    if (text.content().isBlank()) {
      return new ReadResult.Unreadable(Diagnostic.error(file.name(), "holds nothing but white space: give a file with text"));
    }
    Source source = new Source(file.name(), format, text.content(), file.sha256());
    return new ReadResult.Read(List.of(text.warned(parser.apply(source))));
  }
}
