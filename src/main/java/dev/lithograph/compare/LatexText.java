package dev.lithograph.compare;

import dev.lithograph.chemistry.AtomCounts;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Unit;
import dev.lithograph.quantity.Value;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text, values and units in LaTeX that needs no package, where nothing that a paper printed can act as a command. */
final class LatexText {
  private static final Pattern FACTOR = Pattern.compile("([^\\d\\s-]+)(-?\\d+)?");
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₋₊";
  private static final String PLAIN = "0123456789-+";
  private static final Map<Integer, String> COMMANDS = commands();

  private LatexText() {}

  private static Map<Integer, String> commands() {
    Map<Integer, String> commands = new HashMap<>();
    "&%$#_{}".chars().forEach(c -> commands.put(c, "\\" + (char) c));
    commands.putAll(Map.of((int) '\\', "\\textbackslash{}", (int) '~', "$\\sim$", (int) '^', "\\textasciicircum{}",
        0xa0, "~", 0x202f, "\\,", (int) '–', "--", (int) '—', "---", (int) '−', "$-$", (int) '<', "$<$", (int) '>', "$>$"));
    commands.putAll(Map.of((int) '×', "$\\times$", (int) '·', "$\\cdot$", (int) '°', "$^\\circ$", (int) '±', "$\\pm$",
        (int) '≥', "$\\geq$", (int) '≤', "$\\leq$", (int) '≈', "$\\approx$", (int) '→', "$\\to$", (int) '∙', "$\\cdot$",
        0x2010, "-"));
    commands.putAll(Map.of((int) '‘', "`", (int) '’', "'", (int) '“', "``", (int) '”', "''", (int) '‑', "-", 0x2126, "$\\Omega$",
        0xb5, "$\\mu$", (int) '|', "\\textbar{}", (int) '≠', "$\\neq$",
        0x2009, "\\,"));
    String[] greek = {"alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "o", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"};
    for (int i = 0; i < greek.length; i++) {
      commands.put('α' + i, greek[i].equals("o") ? "o" : "$\\" + greek[i] + "$");
    }
    for (String capital : new String[] {"ΓGamma", "ΔDelta", "ΘTheta", "ΛLambda", "ΞXi", "ΠPi", "ΣSigma", "ΦPhi", "ΨPsi",
        "ΩOmega"}) {
      commands.put((int) capital.charAt(0), "$\\" + capital.substring(1) + "$");
    }
    return commands;
  }

  /** With the atom counts of formulas as subscripts. */
  static String of(String text) {
    BitSet counts = AtomCounts.subscripts(text);
    StringBuilder latex = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      boolean lowered = counts.get(start);
      int end = lowered ? counts.nextClearBit(start) : counts.nextSetBit(start);
      end = end < 0 ? text.length() : Math.min(end, text.length());
      String part = escaped(text.substring(start, end));
      latex.append(lowered ? "\\textsubscript{" + part + "}" : part);
      start = end;
    }
    return latex.toString();
  }

  private static String escaped(String text) {
    StringBuilder latex = new StringBuilder();
    text.codePoints().forEach(c -> latex.append(COMMANDS.getOrDefault(c, shifted(c))));
    return latex.toString().replace("}\\textsuperscript{", "").replace("}\\textsubscript{", "");
  }

  /** Unicode's raised and lowered digits and signs. */
  private static String shifted(int c) {
    if (RAISED.indexOf(c) >= 0) {
      return "\\textsuperscript{" + PLAIN.charAt(RAISED.indexOf(c)) + "}";
    }
    return LOWERED.indexOf(c) >= 0 ? "\\textsubscript{" + PLAIN.charAt(LOWERED.indexOf(c)) + "}" : Character.toString(c);
  }

  /** {@code $4.0\times10^{-4}$}, {@code $\sim$145}, {@code $>$110}; significant digits stay as printed. */
  static String of(Value value) {
    return switch (value) {
      case Value.Exact exact -> exact.approximate() ? signed("\\sim", exact.number()) : of(exact.number());
      case Value.Range range -> (range.approximate() ? signed("\\sim", range.low()) : of(range.low())) + "--" + of(range.high());
      case Value.Above above -> signed(">", above.bound());
      case Value.Below below -> signed("<", below.bound());
    };
  }

  private static String signed(String sign, BigDecimal number) {
    String digits = of(number);
    return digits.startsWith("$") ? "$" + sign + digits.substring(1) : "$" + sign + "$" + digits;
  }

  private static String of(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    if (number.signum() == 0 || exponent >= -2 && exponent <= 4) {
      return number.signum() < 0 ? "$" + number.toPlainString() + "$" : number.toPlainString();
    }
    return "$" + number.movePointLeft(exponent).toPlainString() + "\\times10^{" + exponent + "}$";
  }

  /** The unit C of rates stands close to its number. */
  static String of(Quantity quantity) {
    return of(quantity.value()) + (quantity.unit().symbol().equals("C") ? "" : "\\,") + of(quantity.unit());
  }

  /** {@code S/cm} is {@code S\,cm\textsuperscript{-1}}. */
  static String of(Unit unit) {
    StringBuilder latex = new StringBuilder();
    String[] parts = unit.symbol().split("/");
    for (int i = 0; i < parts.length; i++) {
      Matcher factors = FACTOR.matcher(parts[i]);
      while (factors.find()) {
        int exponent = (factors.group(2) == null ? 1 : Integer.parseInt(factors.group(2))) * (i == 0 ? 1 : -1);
        latex.append(latex.isEmpty() ? "" : "\\,").append(symbol(factors.group(1)))
            .append(exponent == 1 ? "" : "\\textsuperscript{" + (exponent < 0 ? "$-$" + -exponent : exponent) + "}");
      }
    }
    return latex.toString();
  }

  private static String symbol(String symbol) {
    String greek = symbol.equals("deg") ? "°" : symbol.replace("ohm", "Ω");
    return escaped(greek.length() > 1 && greek.charAt(0) == 'u' ? "µ" + greek.substring(1) : greek);
  }
}
