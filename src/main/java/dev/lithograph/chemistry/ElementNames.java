package dev.lithograph.chemistry;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Elements by the words that name them in compounds and as dopants. */
public final class ElementNames {
  private static final String NAMES =
      "Li lithium, Na sodium, K potassium, Mg magnesium, Ca calcium, Sr strontium, Ba barium, B boron, Al aluminium, "
      + "Al aluminum, Ga gallium, In indium, Sc scandium, Y yttrium, La lanthanum, Ce cerium, Pr praseodymium, "
      + "Nd neodymium, Sm samarium, Gd gadolinium, Dy dysprosium, Ho holmium, Er erbium, Yb ytterbium, Lu lutetium, "
      + "Ti titanium, Zr zirconium, Hf hafnium, V vanadium, Nb niobium, Ta tantalum, Cr chromium, Mo molybdenum, "
      + "W tungsten, Mn manganese, Fe iron, Co cobalt, Ni nickel, Cu copper, Ag silver, Zn zinc, Si silicon, "
      + "Ge germanium, Sn tin, Pb lead, P phosphorus, As arsenic, Sb antimony, Bi bismuth, N nitrogen, O oxygen, "
      + "S sulfur, S sulphur, Se selenium, Te tellurium, F fluorine, Cl chlorine, Br bromine, I iodine, H hydrogen, "
      + "C carbon, Ru ruthenium, Rb rubidium, Cs caesium, Cs cesium";
  private static final Map<String, Element> BY_NAME = new HashMap<>();

  static {
    for (String pair : NAMES.split(", ")) {
      int space = pair.indexOf(' ');
      Element.of(pair.substring(0, space)).ifPresent(element -> BY_NAME.put(pair.substring(space + 1), element));
    }
  }

  private ElementNames() {}

  /** All names, in lower case. */
  public static Set<String> all() {
    return Collections.unmodifiableSet(BY_NAME.keySet());
  }

  public static Optional<Element> element(String word) {
    return Optional.ofNullable(BY_NAME.get(word.toLowerCase(Locale.ROOT)));
  }
}
