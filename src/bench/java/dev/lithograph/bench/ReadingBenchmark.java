package dev.lithograph.bench;

import dev.lithograph.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a paper once all is compiled, beside what getting at the bare text takes, without sections, tables and references. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 1)
@State(Scope.Benchmark)
public class ReadingBenchmark {
  /** Lithograph does not have them said either, and saying them takes long. */
  private static final List<Logger> SILENT =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  @Param("")
  public String file;

  @Setup
  public void silence() {
    SILENT.forEach(logger -> logger.setLevel(Level.OFF));
  }

  @Benchmark
  public Document reading() {
    return Paper.read(Path.of(file));
  }

  /** By PDFBox's stripper. */
  @Benchmark
  public String textOfPdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(Path.of(file).toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** By the JDK's parser. */
  @Benchmark
  public String textOfXml() throws IOException, XMLStreamException {
    XMLInputFactory parsers = XMLInputFactory.newInstance();
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader parser = parsers.createXMLStreamReader(new ByteArrayInputStream(Files.readAllBytes(Path.of(file))));
    StringBuilder text = new StringBuilder();
    while (parser.hasNext()) {
      if (parser.next() == XMLStreamReader.CHARACTERS) {
        text.append(parser.getText());
      }
    }
    return text.toString();
  }
}
