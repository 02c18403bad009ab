package dev.lithograph.recognise.mention;

import java.util.List;

/**
 * What a document says that a name of its own stands for: {@code PL-10} for a film of PEO with a garnet.
 *
 * @param meaning as printed where it is defined
 * @param parts the materials that the meaning names, at their places in it
 */
public record Sample(String meaning, List<MaterialMention> parts) {
  public Sample {
    parts = List.copyOf(parts);
  }
}
