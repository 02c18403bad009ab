package dev.lithograph.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that are asked for most are answered without a fact being read from the graph, which would take far longer. */
class IndexAloneTest {
  private static final int FACTS = 400;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/?q=garnet+conductivity", "/?family=Garnet&view=cards",
      "/?property=ionic_conductivity&sort=value-descending", "/api/v1/suggestions?q=gar", "/properties/ionic_conductivity"})
  void saysTheSameOfAnEmptyGraph(String path) throws CannotListenException {
    Catalogue catalogue = OntologyCatalogue.read();
    try (FactStore full = FactStore.inMemory(catalogue); FactStore empty = FactStore.inMemory(catalogue);
        FactIndex index = FactIndex.inMemory(catalogue)) {
      full.replaceAll(new InventedPapers(catalogue).with(FACTS).toList());
      index.refresh(full::state, full::eachFact);
      assertEquals(answer(path, full, index, catalogue), answer(path, empty, index, catalogue));
    }
  }

  private static String answer(String path, FactStore store, FactIndex index, Catalogue catalogue)
      throws CannotListenException {
    try (WebServer server = new WebServer(store, index, catalogue).start("127.0.0.1", 0)) {
      var answer = new Client(server).get(path);
      assertEquals(200, answer.statusCode());
      return answer.body().replace(":" + server.port(), "");
    }
  }
}
