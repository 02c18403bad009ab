package dev.lithograph.read.spelling;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What LaTeX commands without argument print. */
public final class LatexSymbols {
  private static final Map<String, String> SYMBOLS = parse("""
      alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu µ
      nu ν xi ξ pi π rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
      Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ohm Ω micro µ textmu µ
      times × cdot · cdots … ldots … dots … pm ± mp ∓ div ÷ ast * star * bullet • circ ∘ degree ° textdegree °
      sim ~ simeq ≃ approx ≈ cong ≅ equiv ≡ propto ∝ neq ≠ ne ≠ leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥
      lesssim ≲ gtrsim ≳ ll ≪ gg ≫ lt < gt > to → rightarrow → longrightarrow → leftarrow ← leftrightarrow ↔
      rightleftharpoons ⇌ uparrow ↑ downarrow ↓ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ in ∈ prime ′ square □
      AA Å angstrom Å textendash – textemdash — textasciitilde ~ mid | vert | parallel ‖ Vert ‖ lbrace { rbrace }
      lbrack [ rbrack ] langle ⟨ rangle ⟩ perp ⊥ ell ℓ hbar ℏ dagger † ddagger ‡ textregistered ® copyright © S §
      percent % textbar | textless < textgreater >
      """);
  private static final String GREEK = "αβγδεζηθϑικλµνξπρϱσςτυφχψωΓΔΘΛΞΠΣΦΨ";

  private static final Set<String> FUNCTIONS = Set.of("log", "ln", "exp", "max", "min", "sin", "cos", "tan", "lim", "mod");

  private LatexSymbols() {}

  public static Optional<String> of(String command) {
    return Optional.ofNullable(SYMBOLS.get(command));
  }

  /** Whether the command prints its own name. */
  public static boolean isFunction(String command) {
    return FUNCTIONS.contains(command);
  }

  /**
   * Whether the space behind a command that prints {@code symbol} only ends the command's name: {@code \mu L}, {@code \sim 5}.
   */
  public static boolean bindsToNext(String symbol) {
    return GREEK.contains(symbol) || symbol.equals("~");
  }

  private static Map<String, String> parse(String pairs) {
    String[] words = pairs.strip().split("\\s+");
    Map<String, String> symbols = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      symbols.put(words[i], words[i + 1]);
    }
    return symbols;
  }
}
