package dev.lithograph.recognise.mention;

import java.util.List;

/**
 * A cell written as its layers: {@code Li|LLZO|LiFePO4}, {@code Li/LiCoO2}, {@code Li–S}, {@code LiFePO4||Li}.
 *
 * @param layers what stands between the bars, in order; a layer that names no known material is a mention without formula and entry
 */
public record CellMention(int start, int end, List<MaterialMention> layers) implements Mention {
  public CellMention {
    layers = List.copyOf(layers);
  }
}
