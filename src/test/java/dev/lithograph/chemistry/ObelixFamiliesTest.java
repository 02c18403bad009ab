package dev.lithograph.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Measures on the compositions of OBELiX (NRC-Mila/OBELiX, CC BY 4.0), which lie beside the checkout and are no part of it.
 * Skipped where they are absent.
 */
class ObelixFamiliesTest {
  private static final Path FILE = Path.of("..", "shared", "data", "obelix-compositions.csv");
  private static final Path FILE_FROM_WORKTREE = Path.of("..").resolve(FILE);

  /** The curators' words, spellings folded, to the families that say the same. */
  private static final Map<String, Set<Family>> FOLDED = Map.ofEntries(
      Map.entry("nasicon", Set.of(Family.NASICON)),
      Map.entry("garnet", Set.of(Family.GARNET)),
      Map.entry("garnet-like", Set.of(Family.GARNET)),
      Map.entry("perovskites", Set.of(Family.PEROVSKITE)),
      Map.entry("argyrodites", Set.of(Family.ARGYRODITE)),
      Map.entry("argyrodite", Set.of(Family.ARGYRODITE)),
      Map.entry("lgps", Set.of(Family.LGPS_TYPE)),
      Map.entry("thio-lisicon", Set.of(Family.THIO_LISICON)),
      Map.entry("lisicon", Set.of(Family.LISICON)),
      Map.entry("halides", Set.of(Family.HALIDE, Family.CHLORIDE, Family.BROMIDE)),
      Map.entry("halide", Set.of(Family.HALIDE, Family.CHLORIDE, Family.BROMIDE)),
      Map.entry("chlorides", Set.of(Family.CHLORIDE)),
      Map.entry("cholorides", Set.of(Family.CHLORIDE)),
      Map.entry("fluorides", Set.of(Family.HALIDE)),
      Map.entry("phosphates", Set.of(Family.PHOSPHATE)),
      Map.entry("pyrophosphate", Set.of(Family.PHOSPHATE)),
      Map.entry("fluorophosphates", Set.of(Family.PHOSPHATE)),
      Map.entry("tavorite", Set.of(Family.PHOSPHATE)),
      Map.entry("sulfides", Set.of(Family.SULFIDE)),
      Map.entry("thio-phosphate", Set.of(Family.SULFIDE)),
      Map.entry("chalcogenidotetrelates", Set.of(Family.THIO_LISICON)),
      Map.entry("pyrochlore", Set.of(Family.PYROCHLORE)),
      Map.entry("antiperovskite", Set.of(Family.ANTI_PEROVSKITE)),
      Map.entry("hydrides", Set.of(Family.HYDRIDE)),
      Map.entry("nitrides", Set.of(Family.NITRIDE)),
      Map.entry("nitride", Set.of(Family.NITRIDE)),
      Map.entry("boron nitride", Set.of(Family.NITRIDE)),
      Map.entry("lipon", Set.of(Family.OXYNITRIDE)),
      Map.entry("fluorooxoborate", Set.of(Family.BORATE)),
      Map.entry("boracites", Set.of(Family.BORATE)),
      Map.entry("oxides", Set.of(Family.OXIDE)),
      Map.entry("molybdates", Set.of(Family.OXIDE)),
      Map.entry("zirconates", Set.of(Family.OXIDE)),
      Map.entry("silicates", Set.of(Family.OXIDE)),
      Map.entry("sugilites", Set.of(Family.OXIDE)),
      Map.entry("hexaoxometalates", Set.of(Family.OXIDE)),
      Map.entry("lanthanumlithiumoxide", Set.of(Family.OXIDE)));

  private record Row(String composition, String family) {}

  @Test
  void findsTheFamilyThatTheCuratorsGaveInNineteenOfTwenty() throws IOException {
    List<Row> rows = rows();
    List<String> misses = new ArrayList<>();
    int judged = 0;
    for (Row row : rows) {
      Optional<Set<Family>> wanted = Optional.ofNullable(FOLDED.get(row.family().toLowerCase(Locale.ROOT)));
      if (wanted.isPresent()) {
        judged++;
        Optional<Family> found = FormulaGrammar.parse(row.composition()).flatMap(Families::of);
        if (found.filter(wanted.get()::contains).isEmpty()) {
          misses.add(row.composition() + " is " + row.family() + ", not " + found);
        }
      }
    }
    assertTrue(misses.size() <= 0.05 * judged, misses::toString);
  }

  @Test
  void readsAllCompositions() throws IOException {
    List<String> unread = rows().stream().map(Row::composition).filter(c -> FormulaGrammar.parse(c).isEmpty()).toList();
    assertEquals(List.of(), unread);
  }

  private static List<Row> rows() throws IOException {
    Path file = Files.exists(FILE) ? FILE : FILE_FROM_WORKTREE;
    assumeTrue(Files.exists(file), "skipped: " + FILE + " is not there");
    return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", -1))
        .map(cells -> new Row(cells[1], cells[4])).toList();
  }
}
