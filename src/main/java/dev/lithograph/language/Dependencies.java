package dev.lithograph.language;

import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Which word of a sentence depends on which, and how, in Universal Dependencies; by CoreNLP's fast parser, whose model takes
 * half a second to load when first used. Words are counted from 0.
 *
 * @param heads of each word the one it depends on; -1 for the root, and for what the parser leaves out
 * @param relations of each word its relation to its head: {@code nsubj}, {@code obl}
 */
public record Dependencies(List<Integer> heads, List<String> relations) {
  private static final int NONE = -1;

  /** Loaded with the class, once. */
  private static final class Model {
    /**
     * How many words and tags in their places are multiplied out in advance. All would take longer than to parse the few
     * sentences of a paper that need it, and 150 MB; with the most frequent alone a parse takes a tenth longer.
     */
    private static final String MULTIPLIED_OUT = "3000";
    static final DependencyParser PARSER = DependencyParser.loadFromModelFile(
        "edu/stanford/nlp/models/parser/nndep/english_UD.gz", properties());

    static void load() {}

    private static Properties properties() {
      Properties properties = new Properties();
      properties.setProperty("numPreComputed", MULTIPLIED_OUT);
      return properties;
    }
  }

  public Dependencies {
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
  }

  static void load() {
    Model.load();
  }

  /** @param tags of each word of {@code sentence}, by {@link Tagger} */
  public static Dependencies of(Sentence sentence, List<String> tags) {
    List<TaggedWord> words = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      words.add(new TaggedWord(sentence.words().get(i).form(), tags.get(i)));
    }
    Integer[] heads = new Integer[tags.size()];
    String[] relations = new String[tags.size()];
    Arrays.fill(heads, NONE);
    Arrays.fill(relations, "");
    GrammaticalStructure structure = Model.PARSER.predict(words);
    for (TypedDependency dependency : structure.typedDependencies()) {
      int word = dependency.dep().index() - 1;
      heads[word] = dependency.gov().index() - 1;
      relations[word] = dependency.reln().getShortName();
    }
    return new Dependencies(Arrays.asList(heads), Arrays.asList(relations));
  }

  /** A word and all above it, up to the root. */
  public List<Integer> ancestry(int word) {
    List<Integer> ancestry = new ArrayList<>();
    for (int at = word; at != NONE && !ancestry.contains(at); at = heads.get(at)) {
      ancestry.add(at);
    }
    return ancestry;
  }
}
