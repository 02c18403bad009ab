package dev.lithograph.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.sparql.graph.GraphFactory;

/** The Turtle files of {@code ontology/} on the class path. */
final class OntologyFiles {
  private static final String FOLDER = "ontology";

  private final SortedMap<String, byte[]> contents = new TreeMap<>();

  OntologyFiles() {
    URL folder = OntologyFiles.class.getClassLoader().getResource(FOLDER);
    if (folder == null) {
      return;
    }
    try {
      URI uri = folder.toURI();
      if (uri.getScheme().equals("jar")) {
        try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
          read(jar.getPath(FOLDER));
        }
      } else {
        read(Path.of(uri));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(".ttl")).toList();
    }
    for (Path file : files) {
      contents.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
  }

  /** Differs where a file differs. */
  String hash() {
    ContentHash hash = new ContentHash();
    contents.forEach((name, bytes) -> hash.add(name).add(bytes));
    return hash.hex();
  }

  /** All files as one graph, its blank nodes labelled the same at every call. */
  Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    contents.forEach((name, bytes) -> RDFParser.create().source(new ByteArrayInputStream(bytes)).lang(Lang.TURTLE)
        .labelToNode(LabelToNode.createScopeByDocumentHash(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))))
        .parse(graph));
    return graph;
  }
}
