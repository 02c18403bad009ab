package dev.lithograph.chemistry;

/** The families of inorganic electrolytes that a composition alone, or with a word of its context, tells apart. */
public enum Family {
  GARNET("Garnet"), PEROVSKITE("Perovskite"), ANTI_PEROVSKITE("AntiPerovskite"), NASICON("NASICON"), LISICON("LISICON"),
  BETA_ALUMINA("BetaAlumina"), PYROCHLORE("Pyrochlore"), PHOSPHATE("Phosphate"), OXYNITRIDE("OxynitrideGlass"),
  BORATE("LithiumBorate"), OXIDE("Oxide"), THIO_LISICON("ThioLISICON"), LGPS_TYPE("LGPSType"), ARGYRODITE("Argyrodite"),
  SULFIDE_GLASS("SulfideGlass"), GLASS_CERAMIC("GlassCeramic"), CHALCOHALIDE("Chalcohalide"), SULFIDE("Sulfide"),
  CHLORIDE("Chloride"), BROMIDE("Bromide"), HALIDE("Halide"), OXYHALIDE("Oxyhalide"), HYDRIDE("Hydride"), NITRIDE("Nitride"),
  OTHER("InorganicSolidElectrolyte");

  private final String term;

  Family(String term) {
    this.term = term;
  }

  /** Local name of the family in the ontology. */
  public String term() {
    return term;
  }
}
