package dev.lithograph.bench;

import java.nio.file.Path;

/** A program: parses the text of the paper that is its argument by CoreNLP, and that is all. */
final class CoreNlpProgram {
  private CoreNlpProgram() {}

  public static void main(String[] arguments) {
    MiningBenchmark.CoreNlp.pipeline("tokenize,pos,depparse").process(Paper.text(Paper.read(Path.of(arguments[0]))));
  }
}
