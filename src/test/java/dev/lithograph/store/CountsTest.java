package dev.lithograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.fact.ExampleReview;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.rdf.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store holds is counted when it is linked, and then kept. */
class CountsTest {
  private static final String CONDUCTIVITY = Vocabulary.ONTOLOGY + "IonicConductivity";
  private final MinedDocument review = ExampleReview.mined();

  @TempDir
  private Path temporary;
  private Path folder;
  private Path file;

  @BeforeEach
  void fill() throws UnusableStoreException {
    folder = temporary.resolve("data");
    file = folder.resolve("counts");
    try (FactStore store = open()) {
      store.replace(review);
      store.replace(ExampleReview.other());
      store.link();
    }
  }

  private FactStore open() throws UnusableStoreException {
    return FactStore.open(folder, ExampleReview.CATALOGUE);
  }

  @Test
  void areThoseOfAStoreThatIsCountedAnew() throws UnusableStoreException, IOException {
    Counts kept;
    try (FactStore store = open()) {
      kept = store.counts();
      assertEquals(kept.facts().values().stream().mapToInt(Integer::intValue).sum(), store.status().facts());
      assertTrue(kept.classes().containsKey("http://purl.org/spar/fabio/Expression"), kept.classes().toString());
      assertEquals(kept.graphs().values().stream().mapToInt(Integer::intValue).sum(),
          Txn.calculateRead(store.dataset(), () -> store.dataset().stream().count()));
    }
    Files.delete(file);
    try (FactStore store = open()) {
      assertEquals(kept, store.counts());
    }
  }

  /** What is written there is what is told, until the content changes. */
  @Test
  void areReadAndNotCountedWhileTheContentIsTheSame() throws UnusableStoreException, IOException {
    String line = "facts\t" + CONDUCTIVITY + "\t";
    Files.writeString(file, Files.readString(file).replace(line + "3", line + "1000"));
    try (FactStore store = open()) {
      assertEquals(1000, store.status().factsByProperty().get("ionic_conductivity"));
      assertEquals(1000, store.counts().facts().get(CONDUCTIVITY));
      store.remove(ExampleReview.other().document().id());
      assertNotEquals(1000, store.status().factsByProperty().get("ionic_conductivity"));
      store.link();
      assertTrue(Files.readString(file).contains(line + "2\n"), Files.readString(file));
    }
  }

  @Test
  void aFileThatIsCutShortIsNotBelieved() throws UnusableStoreException, IOException {
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() / 2));
    try (FactStore store = open()) {
      assertEquals(Map.of("ionic_conductivity", 3, "specific_capacity", 2, "capacity_retention", 2, "cycling_duration", 1,
          "stability_voltage", 1), store.status().factsByProperty());
      store.counts();
      assertEquals(whole, Files.readString(file));
    }
  }

  @Test
  void aFileWithALineThatIsNoneIsNotBelieved() throws UnusableStoreException, IOException {
    String whole = Files.readString(file);
    for (String line : new String[] {"facts", "facts\t" + CONDUCTIVITY + "\tmany"}) {
      Files.writeString(file, whole.replaceFirst("\n", "\n" + line + "\n"));
      try (FactStore store = open()) {
        store.counts();
        assertEquals(whole, Files.readString(file));
      }
    }
  }
}
