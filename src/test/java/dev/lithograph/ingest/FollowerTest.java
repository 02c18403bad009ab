package dev.lithograph.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lithograph.assemble.Assembler;
import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.read.Readers;
import dev.lithograph.store.RemoteStore;
import dev.lithograph.store.SeparateFuseki;
import dev.lithograph.store.StorePlace;
import dev.lithograph.store.UnusableStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowerTest {
  private static final Catalogue CATALOGUE = OntologyCatalogue.read();
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @TempDir
  private Path folder;

  @TempDir
  private Path served;

  @Test
  void findsWhatOthersStoreAndTellsOnceThatTheStoreIsGone() throws Exception {
    ChangingPaper paper = new ChangingPaper(1);
    Path papers = Files.createDirectory(folder.resolve("papers"));
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    try (SeparateFuseki remote = SeparateFuseki.in(served); DataFolder reading = open("reading", remote);
        DataFolder writing = open("writing", remote); Follower follower = new Follower(reading, told::add)) {
      follower.follow(BETWEEN_LOOKS);
      StoreFiller filler = new StoreFiller(new Miner(Readers.standard(), new Assembler(CATALOGUE)), writing);
      for (int version = 1; version <= 2; version++) {
        paper.write(papers, version);
        filler.fill(Batch.of(List.of(papers)), new Silence());
        await(() -> writing.store().state().equals(reading.store().state()));
        assertEquals(writing.store().facts(), reading.store().facts());
      }
      remote.kill();
      assertTrue(told.poll(LONGEST.toSeconds(), TimeUnit.SECONDS).contains("does not answer"));
      remote.start();
      paper.write(papers, 3);
      filler.fill(Batch.of(List.of(papers)), new Silence());
      await(() -> writing.store().state().equals(reading.store().state()));
      assertEquals(List.of(), List.copyOf(told));
    }
  }

  private DataFolder open(String name, SeparateFuseki remote) throws UnusableStoreException, IOException {
    return DataFolder.open(new StorePlace(folder.resolve(name), Optional.of(RemoteStore.at(remote.url(),
        Map.of("user", SeparateFuseki.USER, "password", SeparateFuseki.PASSWORD)))), CATALOGUE);
  }

  private static void await(BooleanSupplier something) throws InterruptedException {
    for (long start = System.nanoTime(); !something.getAsBoolean();) {
      assertTrue(System.nanoTime() - start < LONGEST.toNanos(), "it takes too long");
      Thread.sleep(BETWEEN_LOOKS);
    }
  }
}
