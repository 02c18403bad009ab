package dev.lithograph.store;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.fact.AnnotatedText;
import dev.lithograph.fact.Finding;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.Passage;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.rdf.AdmittedDocument;
import dev.lithograph.rdf.BlockStatements;
import dev.lithograph.rdf.DerivedGraph;
import dev.lithograph.rdf.FactReader;
import dev.lithograph.rdf.GraphShapes;
import dev.lithograph.rdf.Iris;
import dev.lithograph.rdf.OntologyFiles;
import dev.lithograph.rdf.OntologyUnits;
import dev.lithograph.rdf.Treatments;
import dev.lithograph.rdf.UnitIris;
import dev.lithograph.rdf.Vocabulary;
import dev.lithograph.reconcile.Link;
import dev.lithograph.reconcile.Relation;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDF;

/** The facts of all mined documents. Safe for use by many threads; a folder is open in one process at a time. */
public final class FactStore implements AutoCloseable {
  private static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/lithograph/ontology");
  private static final Node REPORT = NodeFactory.createURI(Vocabulary.ONTOLOGY + "Report");

  private static final NamedQuery DOCUMENTS = new NamedQuery("documents");
  private static final NamedQuery LINKS = new NamedQuery("links");
  private static final NamedQuery PAPERS_DOCUMENTS = new NamedQuery("documents-of-paper");
  private static final NamedQuery CITATIONS = new NamedQuery("citations");
  /** How many things are looked up for their papers. */
  private static final int MOST_CITED = 100;

  private final DatasetGraph dataset;
  /** The database itself, which {@link #dataset} may be a mirror in. */
  private final SharedDatabase database;
  private final Optional<StoreFolder> folder;
  private final Optional<Mirror> mirror;
  private final FactReader reader;
  private final UnitIris unitIris;
  private final Treatments treatments;
  private final Ledger ledger;
  private final Derivation derivation;
  private final Counting counting;
  private volatile Contents contents = Contents.NONE;

  private FactStore(DatasetGraph dataset, SharedDatabase database, Optional<StoreFolder> folder, Optional<Mirror> mirror,
      Catalogue catalogue) {
    this.dataset = dataset;
    this.database = database;
    this.folder = folder;
    this.mirror = mirror;
    reader = new FactReader(catalogue);
    ledger = new Ledger(dataset);
    derivation = new Derivation(dataset, database, ledger, reader);
    counting = new Counting(dataset, database, ledger, folder.map(StoreFolder::counts));
    configure();
    OntologyFiles ontology = OntologyFiles.onClassPath();
    unitIris = OntologyUnits.of(ontology);
    treatments = Treatments.of(ontology);
    load(ontology);
  }

  /**
   * The store in {@code folder}, which is created where it does not exist.
   *
   * @param catalogue gives facts read from the store their properties and materials
   */
  public static FactStore open(Path folder, Catalogue catalogue) throws UnusableStoreException {
    return open(StorePlace.in(folder), catalogue);
  }

  /**
   * Does so at {@code place}; where that is a remote store, brings the folder's mirror of it up to date first.
   *
   * @throws UncheckedIOException where the remote store fails; so does each method that changes something, and nothing is changed
   */
  public static FactStore open(StorePlace place, Catalogue catalogue) throws UnusableStoreException {
    // Asked first: where nobody answers, no mirror is made.
    Optional<Graph> theirs = place.remote().map(RemoteStore::ledger);
    StoreFolder folder = new StoreFolder(place);
    SharedDatabase database = folder.connect();
    try {
      Optional<Mirror> mirror = place.remote().map(remote -> new Mirror(database, remote));
      mirror.ifPresent(behind -> behind.pull(theirs.orElseThrow(), ONTOLOGY));
      DatasetGraph dataset = place.remote().<DatasetGraph>map(remote -> new MirroredDataset(database, remote, folder.changes()))
          .orElse(database);
      return new FactStore(dataset, database, Optional.of(folder), mirror, catalogue);
    } catch (RuntimeException e) {
      folder.release();
      database.expel();
      throw e;
    }
  }

  /** A store that is gone when closed. */
  public static FactStore inMemory(Catalogue catalogue) {
    SharedDatabase database = Layout.connect(Location.mem());
    return new FactStore(database, database, Optional.empty(), Optional.empty(), catalogue);
  }

  private void configure() {
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    QC.setFactory(dataset.getContext(), PatternExecutor::new);
  }

  private void load(OntologyFiles files) {
    String hash = ContentHash.of(files.contents());
    Txn.executeWrite(dataset, () -> {
      if (!ledger.hash(ONTOLOGY).equals(Optional.of(hash))) {
        put(ONTOLOGY, files.graph());
        ledger.enter(ONTOLOGY, hash);
      }
    });
  }

  /**
   * Puts a document and its facts in the place of what was mined from it before, wholly or not at all.
   *
   * @return what was stored: without the facts that break a shape of the ontology, of which the diagnostics tell
   */
  public MinedDocument replace(MinedDocument mined) {
    return replaceAll(List.of(mined)).getFirst();
  }

  /** Does so with several documents, wholly or not at all: much faster and smaller than one by one. */
  public List<MinedDocument> replaceAll(List<MinedDocument> mined) {
    List<AdmittedDocument> admitted = mined.stream()
        .map(document -> AdmittedDocument.of(document, unitIris, treatments, GraphShapes.onClassPath())).toList();
    Txn.executeWrite(dataset, () -> admitted.forEach(this::put));
    derivation.outdate();
    compactIfGrown();
    return admitted.stream().map(AdmittedDocument::document).toList();
  }

  private void put(AdmittedDocument admitted) {
    Graph graph = admitted.graph().getGraph();
    String hash = ContentHash.of(graph);
    Node name = name(admitted.document().document().id());
    if (!ledger.hash(name).equals(Optional.of(hash))) {
      put(name, graph);
    }
    ledger.enter(name, hash, admitted.document().facts().size(), Instant.now());
  }

  private void compactIfGrown() {
    if (folder.filter(StoreFolder::hasGrown).isPresent()) {
      compact();
    }
  }

  /** Makes the store as small on disk as what it holds. */
  void compact() {
    folder.ifPresent(place -> place.compact(database));
    configure();
  }

  /**
   * Takes over what others have put into the remote store that this is a mirror of, and makes up for what that did not take.
   *
   * @return whether there was something
   */
  public boolean catchUp() {
    if (mirror.isEmpty() || !mirror.get().catchUp(ONTOLOGY) && derivation.behind().isEmpty()) {
      return false;
    }
    derivation.outdate();
    compactIfGrown();
    return true;
  }

  private void put(Node name, Graph graph) {
    dataset.removeGraph(name);
    graph.stream().forEach(triple -> dataset.add(Quad.create(name, triple)));
  }

  /** @return whether there was such a document */
  public boolean remove(String documentId) {
    Node name = name(documentId);
    boolean known = Txn.calculateWrite(dataset, () -> {
      boolean entered = ledger.hash(name).isPresent();
      dataset.removeGraph(name);
      ledger.strike(name);
      return entered;
    });
    derivation.outdate();
    return known;
  }

  /** Whether it holds no document. */
  public boolean isEmpty() {
    return read(data -> !ledger.hasDocuments());
  }

  /** By id. */
  public List<DocumentSummary> documents() {
    return read(data -> DOCUMENTS.rows(data, Map.of()).stream().map(this::summary).toList());
  }

  /** By id, {@code limit} of them after the first {@code offset}. */
  public List<DocumentSummary> documents(int offset, int limit) {
    List<Node> graphs = contents().graphs();
    return read(data -> graphs.stream().skip(offset).limit(limit)
        .flatMap(graph -> DOCUMENTS.rows(data, Map.of("graph", graph)).stream()).map(this::summary).toList());
  }

  public Optional<DocumentSummary> document(String documentId) {
    return read(data -> DOCUMENTS.rows(data, Map.of("graph", name(documentId))).stream().map(this::summary).findFirst());
  }

  /** Id of the document that is this paper; the first one, where it was mined from several files. */
  public Optional<String> documentOf(PaperName paper) {
    return read(data -> PAPERS_DOCUMENTS.rows(data, Map.of("paper", NodeFactory.createURI(paper.iri()))).stream()
        .map(row -> text(row, "id")).findFirst());
  }

  private DocumentSummary summary(Binding row) {
    String id = text(row, "id");
    return new DocumentSummary(id, row.get("paper").getURI(), reader.bibliography(model(name(id)), id), text(row, "file"),
        text(row, "format"), text(row, "sha256"), Optional.ofNullable(row.get("licence")).map(Node::getURI),
        Integer.parseInt(text(row, "facts")), Instant.parse(text(row, "minedAt")));
  }

  private static String text(Binding row, String variable) {
    return row.get(variable).getLiteralLexicalForm();
  }

  /** All facts, by document and within a document in reading order. */
  public List<StoredFact> facts() {
    return eachFact().toList();
  }

  /** The same, read document by document as they are asked for. */
  public Stream<StoredFact> eachFact() {
    return read(data -> DOCUMENTS.rows(data, Map.of())).stream().flatMap(row -> facts(text(row, "id")).stream());
  }

  /** The facts of one document in reading order; none where the store has no such document. */
  public List<StoredFact> facts(String documentId) {
    return read(data -> derivation.facts(name(documentId)));
  }

  /** @param iri {@link StoredFact#iri()} */
  public Optional<StoredFact> fact(String iri) {
    return read(data -> graphOf(iri).map(graph -> reader.read(model(graph), iri)));
  }

  /** What the shapes of the ontology say against what the store holds, by document and there in no order. */
  public List<Finding> findings() {
    derivation.refresh();
    return read(data -> ledger.graphs().stream().filter(graph -> !graph.equals(ONTOLOGY))
        .flatMap(graph -> GraphShapes.onClassPath().check(derivation.inMemory(graph)).stream()).toList());
  }

  /** IRIs of the documents that are not as they were stored: something other than this program changed them. */
  public List<String> altered() {
    return read(data -> ledger.altered().stream().map(Node::getURI).toList());
  }

  /** What stands around a fact in its document. */
  public Optional<Passage> passage(String iri) {
    return read(data -> graphOf(iri).map(graph -> reader.passage(model(graph), iri)));
  }

  /** All text of a document, with the places of its facts; none where the store has no such document. */
  public AnnotatedText text(String documentId) {
    return read(data -> reader.text(ModelFactory.createModelForGraph(derivation.inMemory(name(documentId)))));
  }

  /** The reports that tell of the same measurement as {@code iri} or disagree with it, by document and there in reading order. */
  public List<Counterpart> counterparts(String iri) {
    return Counterpart.of(iri, links(iri), this::fact).sorted(Counterpart.ORDER).toList();
  }

  /** What other reports are to {@code iri}, in no order. */
  public List<Link> links(String iri) {
    derivation.refresh();
    return read(data -> DerivedGraph.linksOf(iri, model(Derivation.GRAPH)));
  }

  /** What all reports are to each other, each pair once. */
  public List<Link> links() {
    derivation.refresh();
    return read(data -> LINKS.rows(data, Map.of()).stream()
        .map(row -> new Link(row.get("report").getURI(), row.get("other").getURI(), relation(row))).toList());
  }

  /** What a document says, in sentences and, of tables, in cells with the headings that they stand under. */
  public List<String> statements(String documentId) {
    return read(data -> BlockStatements.of(ModelFactory.createModelForGraph(derivation.inMemory(name(documentId)))));
  }

  private static Relation relation(Binding row) {
    return row.contains("reason") ? DerivedGraph.relation(row.get("reason").getURI()) : Relation.SAME_MEASUREMENT;
  }

  private Optional<Node> graphOf(String iri) {
    Iterator<Quad> typed = dataset.find(Node.ANY, NodeFactory.createURI(iri), RDF.Nodes.type, REPORT);
    return typed.hasNext() ? Optional.of(typed.next().getGraph()) : Optional.empty();
  }

  public StoreStatus status() {
    Contents held = contents();
    return new StoreStatus(held.graphs().size(), held.facts(), factsByProperty(), held.lastMined(),
        folder.map(StoreFolder::bytes).orElse(0L));
  }

  /** The most frequent first. */
  private Map<String, Integer> factsByProperty() {
    Map<String, Integer> byProperty = new LinkedHashMap<>();
    counting.facts().entrySet().stream()
        .sorted(Entry.<String, Integer>comparingByValue().reversed().thenComparing(Entry.comparingByKey()))
        .forEach(of -> byProperty.put(reader.propertyName(of.getKey()), of.getValue()));
    return Collections.unmodifiableMap(byProperty);
  }

  /** How much there is of what, as {@link #link} has counted it. */
  public Counts counts() {
    derivation.refresh();
    return counting.counts();
  }

  /** Read again only after a change. */
  private Contents contents() {
    long version = derivation.version();
    Contents known = contents;
    if (known.version() != version) {
      known = read(data -> Contents.read(version, data, ledger));
      contents = known;
    }
    return known;
  }

  /**
   * Links documents anew where one has changed, and counts what there is, which else happens when it is asked for.
   *
   * @throws RemoteStoreException where the remote store does not take the links: they stay as they were until the next change or
   *     {@link #catchUp}
   */
  public void link() {
    derivation.behind().ifPresent(reason -> {
      throw reason;
    });
    counting.counts();
  }

  /**
   * Grows with each change of what can be read, be it only when a document was mined or what links it to others; costs nothing to
   * ask for. It means nothing beyond this process.
   */
  public long revision() {
    return derivation.revision();
  }

  /** A hash that differs exactly where the content differs; when a document was mined does not count. */
  public String state() {
    return derivation.state();
  }

  /**
   * The same.
   *
   * @param reader is given all facts in the order of {@link #eachFact} where they have to be read for it; else none. It must not
   *     ask the store for anything.
   */
  public String state(Consumer<StoredFact> reader) {
    return derivation.state(reader);
  }

  /** The same of the documents alone: another version of the program does not change it. */
  public String stateOfDocuments() {
    return Txn.calculateRead(dataset, ledger::stateOfDocuments);
  }

  /** For reading only. The default graph is the union of all graphs. */
  public DatasetGraph dataset() {
    derivation.refresh();
    return dataset;
  }

  /** Answers a SPARQL query (SELECT, ASK, CONSTRUCT, DESCRIBE); the prefixes of the graph need no declaration. */
  public void query(String sparql, ResultFormat format, OutputStream out) throws InvalidQueryException {
    QueryAnswer answer = new QueryAnswer(sparql, format);
    derivation.refresh();
    dataset.begin(ReadWrite.READ);
    try {
      answer.write(dataset, out);
    } finally {
      dataset.end();
    }
  }

  /** Citations of the papers that the first of these things are, or that measured or reported them. */
  public List<String> citations(Collection<String> iris) {
    return read(data -> iris.stream().limit(MOST_CITED).map(NodeFactory::createURI)
        .flatMap(thing -> CITATIONS.rows(data, Map.of("thing", thing)).stream())
        .map(row -> text(row, "citation") + " " + row.get("paper").getURI()).distinct().toList());
  }

  /** The whole graph as TriG, the same bytes for the same content. When documents were mined is left out. */
  public void exportGraph(OutputStream out) {
    derivation.refresh();
    Txn.executeRead(dataset, () -> GraphExport.write(dataset, ledger.graphs(), out));
  }

  /** The whole graph as N-Quads, a statement a line and none with a blank node; the same bytes for the same content. */
  public void exportQuads(OutputStream out) {
    derivation.refresh();
    Txn.executeRead(dataset, () -> GraphExport.writeLines(dataset, ledger.graphs(), out));
  }

  /** Does so with the graph of one document. */
  public void exportQuads(String documentId, OutputStream out) {
    Txn.executeRead(dataset, () -> GraphExport.writeLines(dataset, List.of(name(documentId)), out));
  }

  /** Writes all that cannot be got elsewhere, for {@link #load}. */
  public void dump(OutputStream out) {
    derivation.refresh();
    Txn.executeRead(dataset, () -> new Dump(dataset, ledger, ONTOLOGY).write(out));
  }

  /**
   * Puts what another store has dumped in the place of all that this one holds, wholly or not at all.
   *
   * @throws BrokenDumpException where {@code in} gives no such thing; the store is as it was then
   */
  public void load(InputStream in) throws BrokenDumpException {
    Optional<BrokenDumpException> broken = Txn.calculateWrite(dataset, () -> {
      try {
        new Dump(dataset, ledger, ONTOLOGY).read(in);
        return Optional.empty();
      } catch (BrokenDumpException e) {
        dataset.abort();
        return Optional.of(e);
      }
    });
    if (broken.isPresent()) {
      throw broken.get();
    }
    derivation.outdate();
  }

  @Override
  public void close() {
    if (folder.isPresent()) {
      folder.get().release();
      database.expel();
    } else {
      dataset.close();
    }
  }

  private <T> T read(Function<DatasetGraph, T> reading) {
    return Txn.calculateRead(dataset, () -> reading.apply(dataset));
  }

  private Model model(Node graph) {
    return ModelFactory.createModelForGraph(dataset.getGraph(graph));
  }

  private static Node name(String documentId) {
    return NodeFactory.createURI(Iris.document(documentId));
  }
}
