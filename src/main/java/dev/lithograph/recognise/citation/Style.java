package dev.lithograph.recognise.citation;

import java.util.List;

/** A way to print citations. */
interface Style {

  /** Where {@code line} may cite if its paper cites in this style, in order. */
  List<Marker> in(Line line);
}
