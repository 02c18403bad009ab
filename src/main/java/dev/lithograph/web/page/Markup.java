package dev.lithograph.web.page;

import dev.lithograph.chemistry.AtomCounts;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Passage;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text as HTML: escaped, with the atom counts of formulas set as subscripts, which copy as the plain formula. */
public final class Markup {
  private static final String FLAT = "0123456789+-−x";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋ₓ";

  /** Names of materials, labels of filters: what each page sets again. */
  private static final int LONGEST_NAME = 60;
  private static final int NAMES = 10_000;
  private static final Map<String, BitSet> OF_NAMES = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
      return size() > NAMES;
    }
  });

  private Markup() {}

  private static BitSet subscripts(String text) {
    return text.length() > LONGEST_NAME ? AtomCounts.subscripts(text)
        : OF_NAMES.computeIfAbsent(text, AtomCounts::subscripts);
  }

  public static Content of(String text) {
    BitSet subscripts = subscripts(text);
    return output -> write(output, text, subscripts, 0, text.length());
  }

  /** With each word that has subscripts as an element of its own, so that narrow columns need not tear it apart. */
  public static Content ofWords(String text) {
    BitSet subscripts = subscripts(text);
    return output -> {
      int done = 0;
      for (int next = subscripts.nextSetBit(0); next >= 0; next = subscripts.nextSetBit(done)) {
        int start = text.lastIndexOf(' ', next) + 1;
        int end = text.indexOf(' ', next) < 0 ? text.length() : text.indexOf(' ', next);
        write(output, text, subscripts, done, start);
        output.writeContent("<span class=\"formula-word\">");
        write(output, text, subscripts, start, end);
        output.writeContent("</span>");
        done = end;
      }
      write(output, text, subscripts, done, text.length());
    };
  }

  /** With the subscripts that Unicode has, for the names of options, in which no element may stand; their values stay flat. */
  public static String plain(String text) {
    BitSet subscripts = subscripts(text);
    StringBuilder plain = new StringBuilder(text);
    subscripts.stream().filter(place -> FLAT.indexOf(text.charAt(place)) >= 0)
        .forEach(place -> plain.setCharAt(place, LOWERED.charAt(FLAT.indexOf(text.charAt(place)))));
    return plain.toString();
  }

  /** A cell of the table, counted through header and body; in the marked cell the value is marked. */
  static Content cell(Passage.InTable table, int row, int column) {
    int inBody = row - table.header().size();
    String text = inBody < 0 ? table.header().get(row).get(column) : table.body().get(inBody).get(column);
    boolean marked = row == table.row() && column == table.column();
    return marked ? emphasised(text, 0, text.length(), table.valueStart(), table.valueEnd()) : of(text);
  }

  /** A paragraph with the quoted sentence emphasised and the value in it marked. */
  static Content quoted(Passage.InText passage) {
    return emphasised(passage.text(), passage.quoteStart(), passage.quoteEnd(), passage.valueStart(), passage.valueEnd());
  }

  /** A sentence with the value in it marked. */
  static Content marked(Evidence evidence) {
    String text = evidence.quote();
    BitSet subscripts = subscripts(text);
    return output -> {
      write(output, text, subscripts, 0, evidence.valueStart());
      output.writeContent("<mark>");
      write(output, text, subscripts, evidence.valueStart(), evidence.valueEnd());
      output.writeContent("</mark>");
      write(output, text, subscripts, evidence.valueEnd(), text.length());
    };
  }

  private static Content emphasised(String text, int quoteStart, int quoteEnd, int valueStart, int valueEnd) {
    BitSet subscripts = subscripts(text);
    return output -> {
      write(output, text, subscripts, 0, quoteStart);
      output.writeContent("<span class=\"quoted\">");
      write(output, text, subscripts, quoteStart, valueStart);
      output.writeContent("<mark>");
      write(output, text, subscripts, valueStart, valueEnd);
      output.writeContent("</mark>");
      write(output, text, subscripts, valueEnd, quoteEnd);
      output.writeContent("</span>");
      write(output, text, subscripts, quoteEnd, text.length());
    };
  }

  /** Text with links where values stand that were read from it. */
  static Content linked(String text, List<Link> links) {
    BitSet subscripts = subscripts(text);
    return output -> {
      int done = 0;
      for (Link link : links) {
        if (link.start() >= done && link.end() <= text.length()) {
          write(output, text, subscripts, done, link.start());
          output.writeContent("<a" + link.id().map(id -> " id=\"" + id + "\"").orElse("") + " data-evidence href=\"" + link.url()
              + "\"><mark>");
          write(output, text, subscripts, link.start(), link.end());
          output.writeContent("</mark></a>");
          done = link.end();
        }
      }
      write(output, text, subscripts, done, text.length());
    };
  }

  /**
   * @param url of our own, without characters that mean something in HTML
   * @param id by which others lead to it, of the same kind
   */
  record Link(int start, int end, String url, Optional<String> id) {}

  private static void write(TemplateOutput output, String text, BitSet subscripts, int from, int to) {
    int start = from;
    while (start < to) {
      boolean lowered = subscripts.get(start);
      int end = Math.min(to, run(subscripts, start, lowered, to));
      output.writeContent(lowered ? "<sub>" : "");
      Escape.htmlContent(text.substring(start, end), output);
      output.writeContent(lowered ? "</sub>" : "");
      start = end;
    }
  }

  private static int run(BitSet subscripts, int start, boolean lowered, int limit) {
    int end = lowered ? subscripts.nextClearBit(start) : subscripts.nextSetBit(start);
    return end < 0 ? limit : end;
  }
}
