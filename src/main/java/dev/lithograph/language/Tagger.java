package dev.lithograph.language;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.List;
import java.util.Properties;

/** Parts of speech in the tags of the Penn Treebank, by CoreNLP. Loads its model, which takes half a second, when first used. */
public final class Tagger {
  /** Loaded with the class, once. */
  private static final class Model {
    static final MaxentTagger TAGGER =
        new MaxentTagger("edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger", new Properties(), false);

    static void load() {}
  }

  private Tagger() {}

  static void load() {
    Model.load();
  }

  /** The tag of each word of {@code sentence}: {@code NN}, {@code VBD}. */
  public static List<String> tags(Sentence sentence) {
    List<edu.stanford.nlp.ling.Word> words =
        sentence.words().stream().map(word -> new edu.stanford.nlp.ling.Word(word.form())).toList();
    return Model.TAGGER.tagSentence(words).stream().map(TaggedWord::tag).toList();
  }
}
