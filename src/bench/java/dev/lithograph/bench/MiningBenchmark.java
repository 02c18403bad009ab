package dev.lithograph.bench;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.document.Document;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.rdf.OntologyCatalogue;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
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

/**
 * Mining a paper once all is compiled and loaded, on one thread, beside what CoreNLP takes for the same text: cut into sentences
 * and tagged, and parsed as well by its fast parser.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx2g", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 2, time = 3)
@State(Scope.Benchmark)
public class MiningBenchmark {
  private static final String MODELS = "edu/stanford/nlp/models/";

  /** What of CoreNLP is measured, loaded only where it is. */
  @State(Scope.Benchmark)
  public static class CoreNlp {
    @Param({"tokenize,pos", "tokenize,pos,depparse"})
    public String annotators;

    StanfordCoreNLP pipeline;

    @Setup
    public void load() {
      pipeline = pipeline(annotators);
    }

    static StanfordCoreNLP pipeline(String annotators) {
      Properties properties = new Properties();
      properties.setProperty("annotators", annotators);
      properties.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
      properties.setProperty("depparse.model", MODELS + "parser/nndep/english_UD.gz");
      return new StanfordCoreNLP(properties);
    }
  }

  @Param("")
  public String file;

  private Document document;
  private String text;
  private Assembler assembler;

  @Setup
  public void read() {
    document = Paper.read(Path.of(file));
    text = Paper.text(document);
    assembler = new Assembler(OntologyCatalogue.read());
  }

  @Benchmark
  public MinedDocument mining() {
    return assembler.assemble(document);
  }

  @Benchmark
  public Annotation coreNlp(CoreNlp coreNlp) {
    return coreNlp.pipeline.process(text);
  }
}
