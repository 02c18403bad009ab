package dev.lithograph.read;

import dev.lithograph.document.Diagnostic;
import dev.lithograph.read.ReadResult.Unreadable;
import dev.lithograph.read.html.PageReader;
import dev.lithograph.read.jats.JatsReader;
import dev.lithograph.read.markdown.MarkdownReader;
import dev.lithograph.read.tei.TeiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The formats that can be read, tried in order. */
public record Readers(List<Reader> readers) {
  static final long LARGEST_FILE_MB = 64;

  public Readers {
    readers = List.copyOf(readers);
  }

  /** Every format that Lithograph reads. */
  public static Readers standard() {
    return new Readers(List.of(
        new PdfFileReader(),
        new XmlReader("html", XmlReader.PAGE_ROOTS, List.of(), PageReader::fault, source -> List.of(PageReader.read(source))),
        new XmlReader("tei", Set.of("TEI", "TEI.2", "teiCorpus"), List.of("<teiHeader"), TeiReader::fault, TeiReader::read),
        // Any other XML too, so that it can be told what it is.
        new XmlReader("jats", Set.of("article", "pmc-articleset"), List.of("<article-meta", "<?xml"), JatsReader::fault,
            JatsReader::read),
        new TextReader("markdown", TextReader::isMarkdown, MarkdownReader::read),
        new TextReader("text", content -> true, MarkdownReader::read)));
  }

  /** Reads {@code path} with the first reader that accepts its content; whatever is wrong with it comes back as a value. */
  public ReadResult read(Path path) {
    String location = path.toString();
    if (!Files.exists(path)) {
      return unreadable(location, "no such file: check the path");
    }
    if (Files.isDirectory(path)) {
      return unreadable(location, "is a folder: give a file");
    }
    try {
      long size = Files.size(path);
      if (size > LARGEST_FILE_MB << 20) {
        return unreadable(location, "is %d MB large; the limit is %d MB: give a paper, or a part of it"
            .formatted((size >> 20) + 1, LARGEST_FILE_MB));
      }
      return size == 0 ? unreadable(location, "is empty: give a file with text")
          : read(location, new InputFile(path.getFileName().toString(), Files.readAllBytes(path)));
    } catch (IOException e) {
      return unreadable(location, "cannot be read (" + e.getMessage() + "): check that you may read it");
    }
  }

  private ReadResult read(String location, InputFile file) {
    return readers.stream().filter(reader -> reader.accepts(file)).findFirst()
        .map(reader -> reader.read(file))
        .orElseGet(() -> unreadable(location, "is " + Signature.of(file).map(Signature::description)
            .orElse("a binary file of unknown format") + ", which cannot be read yet: convert it to Markdown"));
  }

  private static ReadResult unreadable(String location, String message) {
    return new Unreadable(Diagnostic.error(location, message));
  }
}
