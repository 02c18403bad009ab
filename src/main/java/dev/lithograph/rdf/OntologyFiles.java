package dev.lithograph.rdf;

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
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * The Turtle files of the ontology.
 *
 * @param contents by file name
 */
public record OntologyFiles(SortedMap<String, String> contents) {
  private static final String FOLDER = "ontology";

  public OntologyFiles {
    contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
  }

  /** Those that came with the program. */
  public static OntologyFiles onClassPath() {
    return new OntologyFiles(onClassPath(FOLDER, ".ttl"));
  }

  /** The questions in SPARQL that came with the program, by file name. */
  public static SortedMap<String, String> questions() {
    return onClassPath(FOLDER + "/questions", ".rq");
  }

  public static OntologyFiles in(Path folder) throws IOException {
    return new OntologyFiles(read(folder, ".ttl"));
  }

  /** One at a time: as a file system a jar is open once. */
  private static synchronized SortedMap<String, String> onClassPath(String folder, String ending) {
    URL url = OntologyFiles.class.getClassLoader().getResource(folder);
    if (url == null) {
      return new TreeMap<>();
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri), ending);
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath(folder), ending);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, String> read(Path folder, String ending) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(file -> file.toString().endsWith(ending)).toList();
    }
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path file : files) {
      contents.put(file.getFileName().toString(), Files.readString(file));
    }
    return contents;
  }

  /** All files as one graph, its blank nodes labelled the same at every call. */
  public Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    contents.keySet().forEach(file -> parse(file, StreamRDFLib.graph(graph)));
    return graph;
  }

  /** The blocks of all files: by file, and within a file as they stand there. */
  List<OntologyTerm> terms() {
    return contents.keySet().stream().map(this::terms).flatMap(Collection::stream).toList();
  }

  private Collection<OntologyTerm> terms(String file) {
    Map<Node, OntologyTerm> terms = new LinkedHashMap<>();
    parse(file, new StreamRDFBase() {
      @Override
      public void triple(Triple triple) {
        terms.computeIfAbsent(triple.getSubject(), subject -> new OntologyTerm(file, subject)).add(triple);
      }
    });
    return terms.values();
  }

  private void parse(String file, StreamRDF to) {
    UUID scope = UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8));
    RDFParserBuilder parser = RDFParser.fromString(contents.get(file), Lang.TURTLE)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).labelToNode(LabelToNode.createScopeByDocumentHash(scope));
    try {
      parser.parse(to);
    } catch (RiotException e) {
      throw new BrokenOntologyException(file, e.getMessage());
    }
  }
}
