package dev.lithograph.chemistry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Reads subscripts and mole shares: {@code 6.4}, {@code 1/3}, {@code 1+x}, {@code 2/3-x}, {@code 3x}, {@code (1-x)}. */
final class AmountReader {
  /** An amount, and where it ends. */
  record Read(Amount amount, int end) {}

  private static final String VARIABLES = "xyzwuvnmabδ";
  private static final int MOST_DIGITS = 7;

  private final CharSequence text;
  private boolean mixture;

  AmountReader(CharSequence text) {
    this.text = text;
  }

  /** From here on {@code -x} before a compound is a share of a mixture, as in {@code (1-x)P2S5-xLi2S}. */
  void stopAtMixtures() {
    mixture = true;
  }

  /**
   * The subscript at {@code position}.
   *
   * @param anion whether it stands behind an anion, where a slash or a spaced sign rather divides two compounds
   */
  Optional<Read> subscriptAt(int position, boolean anion) {
    return Glyphs.at(text, position) == '(' ? bracketed(position).or(() -> bracketedFraction(position))
        : expression(position, anion);
  }

  /** The share of moles before a compound: {@code 75}, {@code 0.75}, {@code x}, {@code (100-x)}. */
  Optional<Read> shareAt(int position) {
    Optional<Read> share = Glyphs.at(text, position) == '(' ? bracketed(position) : term(position, true);
    return share.filter(read -> beginsCompound(read.end()) || beginsBlend(read.end()));
  }

  /** {@code (70Li2S}, {@code (x}: a bracketed mixture with shares of its own. */
  private boolean beginsBlend(int position) {
    char share = Glyphs.at(text, position + 1);
    return Glyphs.at(text, position) == '(' && (Glyphs.isDigit(share) || VARIABLES.indexOf(share) >= 0);
  }

  private boolean beginsCompound(int position) {
    char next = Glyphs.at(text, position);
    return Glyphs.isUpper(next) || next == '(' && Glyphs.isUpper(Glyphs.at(text, position + 1));
  }

  /** {@code (2/3)-x}. */
  private Optional<Read> bracketedFraction(int position) {
    return term(position + 1, true).filter(read -> Glyphs.at(text, read.end()) == ')')
        .flatMap(read -> signedTerm(new Read(read.amount(), read.end() + 1), false));
  }

  /** An expression in brackets; a mere number in them is a crystal plane or a remark. */
  private Optional<Read> bracketed(int position) {
    int from = position + 1;
    while (Glyphs.at(text, from) == ' ') {
      from++;
    }
    return expression(from, false).filter(read -> read.amount().isVariable()).flatMap(read -> {
      int end = read.end();
      while (Glyphs.at(text, end) == ' ') {
        end++;
      }
      return Glyphs.at(text, end) == ')' ? Optional.of(new Read(read.amount(), end + 1)) : Optional.empty();
    });
  }

  private Optional<Read> expression(int position, boolean anion) {
    Optional<Read> first = term(position, !anion);
    if (first.isEmpty()) {
      return first;
    }
    Read sum = first.get();
    while (true) {
      Optional<Read> next = signedTerm(sum, anion);
      if (next.isEmpty()) {
        return Optional.of(sum);
      }
      sum = next.get();
    }
  }

  /** {@code sum} with the {@code +x} or {@code - 0.5y} that follows it; without a variable it is no part of a subscript. */
  private Optional<Read> signedTerm(Read sum, boolean anion) {
    int position = sum.end();
    boolean spaced = Glyphs.at(text, position) == ' ' && Glyphs.at(text, position + 2) == ' ';
    int signAt = spaced ? position + 1 : position;
    char sign = Glyphs.at(text, signAt);
    if (sign != '+' && sign != '-') {
      return Optional.empty();
    }
    Optional<Read> term = term(signAt + (spaced ? 2 : 1), true)
        .filter(read -> read.amount().isVariable() || sum.amount().isVariable() && !beginsCompound(read.end()));
    if (term.isEmpty() || !belongsToSubscript(term.get(), spaced, anion)) {
      return Optional.empty();
    }
    Amount amount = sign == '+' ? sum.amount().plus(term.get().amount()) : sum.amount().minus(term.get().amount());
    return Optional.of(new Read(amount, term.get().end()));
  }

  private boolean belongsToSubscript(Read term, boolean spaced, boolean anion) {
    boolean compoundFollows = beginsCompound(term.end());
    if (anion && compoundFollows && (mixture || spaced)) {
      return false;
    }
    boolean runsOn = Character.isLetterOrDigit(Glyphs.at(text, term.end())) && !compoundFollows;
    return !runsOn && (!spaced || compoundFollows || anion || Glyphs.at(text, term.end()) == ')');
  }

  /** {@code 3}, {@code 0.5x}, {@code 2/3}, {@code x/2}, {@code x}. */
  private Optional<Read> term(int position, boolean fractions) {
    Optional<Read> number = number(position);
    Read read = number.orElse(new Read(Amount.ONE, position));
    if (fractions && number.isPresent()) {
      read = divided(read);
    }
    char letter = Glyphs.at(text, read.end());
    if (VARIABLES.indexOf(letter) < 0) {
      return number.isPresent() ? Optional.of(read) : Optional.empty();
    }
    Read product = new Read(read.amount().times(Amount.variable(letter)), read.end() + 1);
    return Optional.of(fractions ? divided(product) : product);
  }

  /** {@code read} over the one digit behind a slash, if there is one. */
  private Read divided(Read read) {
    char digit = Glyphs.at(text, read.end() + 1);
    boolean isFraction = Glyphs.at(text, read.end()) == '/' && digit > '0' && digit <= '9'
        && !Glyphs.isDigit(Glyphs.at(text, read.end() + 2)) && Glyphs.at(text, read.end() + 2) != '.';
    if (!isFraction) {
      return read;
    }
    Fraction part = new Fraction(BigInteger.ONE, BigInteger.valueOf(digit - '0'));
    return new Read(read.amount().times(Amount.of(part)), read.end() + 2);
  }

  private Optional<Read> number(int position) {
    int end = digitsFrom(position);
    if (end == position) {
      return Optional.empty();
    }
    if (Glyphs.at(text, end) == '.' && Glyphs.isDigit(Glyphs.at(text, end + 1)) || isDecimalComma(end)) {
      end = digitsFrom(end + 1);
    }
    if (end - position > MOST_DIGITS) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    for (int i = position; i < end; i++) {
      digits.append(Glyphs.at(text, i) == ',' ? '.' : Glyphs.at(text, i));
    }
    return Optional.of(new Read(Amount.of(new BigDecimal(digits.toString())), end));
  }

  /** {@code Li1,3Al0,3Ti1,7}: between digits with the formula going on behind them; a list or a citation ends there. */
  private boolean isDecimalComma(int position) {
    int end = Glyphs.at(text, position) == ',' ? digitsFrom(position + 1) : position;
    return end > position + 1 && end <= position + 4 && beginsCompound(end);
  }

  private int digitsFrom(int position) {
    int end = position;
    while (Glyphs.isDigit(Glyphs.at(text, end)) && end - position <= MOST_DIGITS) {
      end++;
    }
    return end;
  }
}
