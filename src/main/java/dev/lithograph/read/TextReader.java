package dev.lithograph.read;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.document.Document;
import dev.lithograph.document.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a format that is plain text, whatever its encoding.
 *
 * @param parser makes the document from the decoded file
 */
record TextReader(String format, Function<Source, Document> parser) implements Reader {

  @Override
  public boolean accepts(InputFile file) {
    if (DecodedText.isUtf16(file)) {
      return true;
    }
    if (Signature.of(file).isPresent()) {
      return false;
    }
    for (byte b : file.bytes()) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public ReadResult read(InputFile file) {
    DecodedText text = DecodedText.of(file);
    if (text.content().isBlank()) {
      return new ReadResult.Unreadable(Diagnostic.error(file.name(), "holds nothing but white space: give a file with text"));
    }
    Document document = parser.apply(new Source(file.name(), format, text.content(), file.sha256()));
    return new ReadResult.Read(text.firstBadLine().isEmpty() ? document
        : withWarning(document, Diagnostic.warning(file.name() + ":" + text.firstBadLine().getAsInt(),
            "bytes that are not UTF-8 were replaced, here for the first time: save the file as UTF-8")));
  }

  private static Document withWarning(Document document, Diagnostic warning) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    diagnostics.add(warning);
    diagnostics.addAll(document.diagnostics());
    return new Document(document.source(), document.bibliography(), document.sections(), document.references(), diagnostics);
  }
}
