package dev.lithograph.chemistry;

/** The kinds of electrode materials that a composition alone tells. */
public enum ElectrodeMaterial {
  LAYERED_OXIDE(Role.POSITIVE), SPINEL(Role.POSITIVE), OLIVINE(Role.POSITIVE), POLYANION(Role.POSITIVE),
  VANADIUM_OXIDE(Role.POSITIVE), CONVERSION(Role.POSITIVE), TITANATE(Role.NEGATIVE), ALLOY(Role.NEGATIVE);

  /** Which electrode of a lithium cell it usually is. */
  public enum Role { POSITIVE, NEGATIVE }

  private final Role role;

  ElectrodeMaterial(Role role) {
    this.role = role;
  }

  public Role role() {
    return role;
  }
}
