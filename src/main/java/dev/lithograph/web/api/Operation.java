package dev.lithograph.web.api;

import java.util.List;

/**
 * What a part of the API does, for its description.
 *
 * @param parameters those of the address's path first
 */
record Operation(String summary, List<Parameter> parameters, String mediaType) {
  /** @param place {@code query} or {@code path} */
  record Parameter(String name, String place, String description) {}

  static Parameter inQuery(String name, String description) {
    return new Parameter(name, "query", description);
  }

  static Parameter inPath(String name, String description) {
    return new Parameter(name, "path", description);
  }
}
