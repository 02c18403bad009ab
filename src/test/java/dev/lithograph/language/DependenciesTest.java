package dev.lithograph.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DependenciesTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      The membrane conducts five meters.              | The<membrane membrane<conducts conducts<. five<meters meters<conducts .<conducts
      The electrolyte is copper.                      | The<electrolyte electrolyte<copper is<copper copper<. .<copper
      """)
  void namesOfEachWordTheOneItDependsOn(String text, String expected) {
    Sentence sentence = SentenceSplitter.split(text, List.of()).getFirst();
    List<Word> words = sentence.words();
    Dependencies dependencies = Dependencies.of(sentence, Tagger.tags(sentence));
    assertEquals(expected, IntStream.range(0, words.size()).mapToObj(i -> words.get(i).form() + "<"
        + (dependencies.heads().get(i) < 0 ? "." : words.get(dependencies.heads().get(i)).form()))
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 2 1 0", "3, 3"})
  void ancestryEndsAtTheRootAndAtACircle(int word, String expected) {
    Dependencies dependencies = new Dependencies(List.of(-1, 0, 1, 3), List.of("root", "obj", "nmod", "dep"));
    assertEquals(expected, dependencies.ancestry(word).stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }
}
