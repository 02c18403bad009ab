package dev.lithograph.compare;

import dev.lithograph.document.Bibliography;
import java.util.Optional;
import java.util.stream.Collectors;

/** The papers that a comparison credits, in the format of reference managers that is named after RIS. */
public final class RisExport implements TextExport {
  @Override
  public String extension() {
    return "ris";
  }

  @Override
  public String mediaType() {
    return "application/x-research-info-systems; charset=utf-8";
  }

  @Override
  public String text(ComparisonTable table, Provenance provenance) {
    return References.of(table).all().stream().map(RisExport::entry).collect(Collectors.joining("\r\n"));
  }

  private static String entry(CitedWork work) {
    Bibliography paper = work.bibliography();
    StringBuilder entry = new StringBuilder(line("TY", paper.journal().isPresent() ? "JOUR" : "GEN"));
    paper.authors().forEach(author -> entry.append(line("AU",
        author.family() + (author.given().isEmpty() ? "" : ", " + author.given()))));
    entry.append(line("TI", paper.title())).append(line("JO", paper.journal()));
    paper.year().ifPresent(year -> entry.append(line("PY", String.valueOf(year))));
    entry.append(line("VL", paper.volume())).append(line("SP", paper.firstPage())).append(line("EP", paper.lastPage()))
        .append(line("DO", paper.doi()));
    if (paper.title().isEmpty() && paper.journal().isEmpty()) {
      entry.append(line("N1", work.citation()));
    }
    return entry.append("ER  - \r\n").toString();
  }

  private static String line(String tag, Optional<String> value) {
    return value.map(text -> line(tag, text)).orElse("");
  }

  private static String line(String tag, String value) {
    return tag + "  - " + value.replaceAll("\\s+", " ").strip() + "\r\n";
  }
}
