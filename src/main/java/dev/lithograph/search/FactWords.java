package dev.lithograph.search;

import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;

/**
 * Takes text apart into runs of letters and digits, so that {@code [Py14][TFSI]} is {@code py14 tfsi} and {@code PEO/LLZTO@IL} is
 * {@code peo llzto il}, while {@code Li6.4La3Zr1.4Ta0.6O12} stays whole. Letters are small, without accents and plural endings;
 * subscripts and superscripts are plain digits.
 */
final class FactWords extends Analyzer {
  private static final Pattern RUN = Pattern.compile("(?:[\\p{L}\\p{N}]|(?<=\\p{N})\\.(?=\\p{N}))+");
  private static final int WHOLE_MATCH = 0;
  private static final int LONGEST = 255;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer runs = new PatternTokenizer(RUN, WHOLE_MATCH);
    TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(new LengthFilter(runs, 1, LONGEST)));
    return new TokenStreamComponents(runs, new EnglishMinimalStemFilter(folded));
  }
}
