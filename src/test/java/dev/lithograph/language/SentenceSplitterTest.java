package dev.lithograph.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {

  /** Chunks are written {@code <printed=stand-in>}; sentences are separated by {@code //}. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
      It melts. It flows.                                            | It melts. // It flows.
      See Fig. 3 for details. The rest follows.                      | See Fig. 3 for details. // The rest follows.
      It is stable vs. lithium metal. It is cheap.                   | It is stable vs. lithium metal. // It is cheap.
      <Xu et al.=Xu> cast a film. It tore.                           | Xu et al. cast a film. // It tore.
      It conducts well.<[3]=> The film is thin.                      | It conducts well.[3] // The film is thin.
      It conducts well <[3]=>. The film is thin.                     | It conducts well [3]. // The film is thin.
      <[4]=> It conducts well.                                       | [4] It conducts well.
      It has <ca. 2.0 mS cm⁻¹=value> at <25 °C=heat>. It is thin.    | It has ca. 2.0 mS cm⁻¹ at 25 °C. // It is thin.
      """)
  void splitsAtFullStopsOutsideOfChunks(String marked, String sentences) {
    StringBuilder text = new StringBuilder();
    List<Chunk> chunks = chunks(marked, text);
    List<String> found = SentenceSplitter.split(text.toString(), chunks).stream()
        .map(sentence -> text.substring(sentence.start(), sentence.end())).toList();
    assertEquals(List.of(sentences.split(" // ")), found);
  }

  @Test
  void tagsWords() {
    Sentence sentence = SentenceSplitter.split("The gel conducts ions.", List.of()).getFirst();
    assertEquals(List.of("DT", "NN", "VBZ", "NNS", "."), Tagger.tags(sentence));
  }

  @Test
  void emptyTextHasNoSentence() {
    assertEquals(List.of(), SentenceSplitter.split(" ", List.of()));
  }

  private static List<Chunk> chunks(String marked, StringBuilder text) {
    List<Chunk> chunks = new ArrayList<>();
    int at = 0;
    for (int open = marked.indexOf('<'); open >= 0; open = marked.indexOf('<', at)) {
      text.append(marked, at, open);
      int equals = marked.indexOf('=', open);
      int close = marked.indexOf('>', equals);
      int start = text.length();
      text.append(marked, open + 1, equals);
      chunks.add(new Chunk(start, text.length(), marked.substring(equals + 1, close)));
      at = close + 1;
    }
    text.append(marked.substring(at));
    return chunks;
  }
}
