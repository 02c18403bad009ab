package dev.lithograph.web.service;

import java.util.Locale;

/** What a request asks for, as far as operators tell it apart. */
enum RequestKind {
  SEARCH, COMPARISON, EVIDENCE, SPARQL, API, DATA, ASSET, SERVICE, PAGE;

  /** @param path of the request; may be null where there is none */
  static RequestKind of(String path) {
    if (path == null || path.equals("/") || path.startsWith("/api/v1/facts") || path.startsWith("/api/v1/suggestions")) {
      return SEARCH;
    }
    if (path.startsWith("/compare") || path.startsWith("/api/v1/comparison")) {
      return COMPARISON;
    }
    return switch (path.split("/", 3)[1]) {
      case "evidence" -> EVIDENCE;
      case "sparql" -> SPARQL;
      case "api" -> API;
      case "data" -> DATA;
      case "assets", "favicon.ico" -> ASSET;
      case "health", "metrics" -> SERVICE;
      default -> PAGE;
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
