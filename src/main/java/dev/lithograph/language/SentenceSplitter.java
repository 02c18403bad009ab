package dev.lithograph.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Splits text into sentences with CoreNLP's tokenizer. */
public final class SentenceSplitter {
  private static final String OPTIONS = "invertible=false,untokenizable=noneKeep,ptb3Escaping=false,splitHyphenated=false";

  private SentenceSplitter() {}

  /**
   * The sentences of {@code text}; together they cover it, but for white space between them.
   *
   * @param chunks by start, without overlap
   */
  public static List<Sentence> split(String text, List<Chunk> chunks) {
    Substitution substitution = Substitution.of(text, chunks);
    PTBTokenizer<CoreLabel> tokenizer =
        new PTBTokenizer<>(new StringReader(substitution.text()), new CoreLabelTokenFactory(), OPTIONS);
    List<Sentence> sentences = new ArrayList<>();
    List<List<CoreLabel>> split = new WordToSentenceProcessor<CoreLabel>().process(tokenizer.tokenize());
    for (List<CoreLabel> tokens : split) {
      List<Word> words = tokens.stream().map(token -> substitution.word(token.word(), token.beginPosition(), token.endPosition()))
          .toList();
      sentences.add(new Sentence(words.getFirst().start(), words.getLast().end(), words));
    }
    return covering(text, sentences);
  }

  /**
   * What is left out behind a sentence, a citation behind its full stop, belongs to it; what is before the first, to the first.
   */
  private static List<Sentence> covering(String text, List<Sentence> sentences) {
    List<Sentence> covering = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      int start = i == 0 ? 0 : sentences.get(i).start();
      int end = i + 1 < sentences.size() ? sentences.get(i + 1).start() : text.length();
      while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      covering.add(new Sentence(start, end, sentences.get(i).words()));
    }
    return covering;
  }
}
