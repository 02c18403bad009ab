package dev.lithograph;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which room imports which, and which library is known in which room. */
@AnalyzeClasses(packages = "dev.lithograph", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "dev.lithograph";

  /** Its rooms may be imported wherever one of them may that is made of them. */
  private static final List<String> MODEL = List.of("document", "quantity", "chemistry", "catalogue", "fact");

  @ArchTest
  static final ArchRule cliImportsItsRow =
      room("cli").imports("fetch", "ingest", "store", "search", "compare", "evaluate", "fact")
          .knows("picocli..", "com.fasterxml.jackson..");

  /** The dataset type is what the store hands over and the endpoint of SPARQL takes. */
  @ArchTest
  static final ArchRule webImportsItsRow =
      room("web").without("web.sparql").imports("ingest", "store", "search", "compare", "chart", "reconcile", "fact", "web.sparql")
      .knows("io.javalin..", "kotlin..", "org.eclipse.jetty..", "jakarta.servlet..", "gg.jte..", "com.fasterxml.jackson..",
          "com.github.victools..", "com.fasterxml.classmate..", "org.slf4j..", "io.micrometer..", "com.github.benmanes.caffeine..",
          "org.apache.jena.sparql.core.DatasetGraph");

  /** The only part of the web that knows queries: it takes them from strangers. */
  @ArchTest
  static final ArchRule sparqlImportsItsRow = room("web.sparql").imports("store", "web.request")
      .knows("org.apache.jena..", "org.eclipse.jetty..", "jakarta.servlet..", "org.slf4j..");

  /** Of the servlets it knows the type that it hands to the server. */
  @ArchTest
  static final ArchRule mcpImportsItsRow = room("mcp").imports("store", "search", "compare", "reconcile", "fact")
      .knows("io.modelcontextprotocol..", "com.fasterxml.jackson..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule fetchImportsLibrariesOnly = room("fetch").imports()
      .knows("com.fasterxml.jackson..", "javax.xml.stream..");

  @ArchTest
  static final ArchRule ingestImportsItsRow =
      room("ingest").imports("read", "recognise", "assemble", "store", "search", "fact").knows();

  /** Is there only where Spark is built in. */
  @ArchTest
  static final ArchRule clusterImportsItsRow =
      room("cluster").imports("ingest", "store", "compare", "fact").knows("org.apache.spark..", "scala..");

  @ArchTest
  static final ArchRule compareImportsItsRow =
      room("compare").imports("store", "search", "reconcile", "fact").knows("com.fasterxml.jackson..", "org.dhatim.fastexcel..");

  @ArchTest
  static final ArchRule chartImportsTheModel = room("chart").imports("fact").knows();

  @ArchTest
  static final ArchRule evaluateImportsItsRow = room("evaluate").imports("fact").knows();

  @ArchTest
  static final ArchRule searchImportsItsRow = room("search").imports("fact").knows("org.apache.lucene..");

  @ArchTest
  static final ArchRule storeImportsItsRow =
      room("store").without("store.query").imports("rdf", "reconcile", "fact").knows("org.apache.jena..");

  /** What it guards against is told by the Java machine. */
  @ArchTest
  static final ArchRule queriesImportTheirRow = room("store.query").imports("store", "rdf")
      .knows("org.apache.jena..", "com.sun.management..", "javax.management..");

  @ArchTest
  static final ArchRule rdfImportsItsRow = room("rdf").imports("reconcile", "fact").knows("org.apache.jena..");

  @ArchTest
  static final ArchRule reconcileImportsItsRow = room("reconcile").imports("fact").knows();

  @ArchTest
  static final ArchRule assembleImportsItsRow = room("assemble").imports("recognise", "language", "fact").knows();

  @ArchTest
  static final ArchRule recogniseImportsItsRow =
      room("recognise").imports("document", "chemistry", "quantity", "catalogue").knows();

  @ArchTest
  static final ArchRule languageImportsItsRow = room("language").imports("document").knows("edu.stanford.nlp..");

  @ArchTest
  static final ArchRule readImportsItsRow =
      room("read").imports("document")
          .knows("org.apache.pdfbox..", "org.jsoup..", "com.fasterxml.jackson..", "javax.xml..", "org.w3c.dom..",
          "org.xml.sax..");

  @ArchTest
  static final ArchRule factImportsItsRow =
      room("fact").imports("document", "chemistry", "quantity", "catalogue").knows();

  @ArchTest
  static final ArchRule catalogueImportsItsRow = room("catalogue").imports("quantity", "chemistry").knows();

  @ArchTest
  static final ArchRule chemistryImportsTheJdkOnly = room("chemistry").imports().knows();

  @ArchTest
  static final ArchRule quantityImportsTheJdkOnly = room("quantity").imports().knows();

  @ArchTest
  static final ArchRule documentImportsTheJdkOnly = room("document").imports().knows();

  @ArchTest
  static final ArchRule packagesHaveNoCycles = slices().matching("dev.lithograph.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule formatsAreApart = siblings("read", "bibliography", "spelling", "grid", "structure", "xml", "reference");

  @ArchTest
  static final ArchRule pagesAndEndpointsAreApart = siblings("web", "request", "notation", "openapi");

  @ArchTest
  static final ArchRule nobodyImportsTheCompositionRoot =
      noClasses().that().resideOutsideOfPackage(ROOT).should().dependOnClassesThat().resideInAPackage(ROOT);

  @ArchTest
  static final ArchRule everyClassLivesInARoom = classes().should().resideInAnyPackage(ROOT, "..cli..", "..web..", "..mcp..", "..fetch..",
      "..ingest..", "..cluster..", "..compare..", "..chart..", "..evaluate..", "..search..", "..store..", "..rdf..", "..reconcile..",
      "..assemble..", "..recognise..", "..language..", "..read..", "..fact..", "..catalogue..", "..chemistry..", "..quantity..", "..document..");

  private static Room room(String name) {
    return new Room(name, Set.of(), Set.of());
  }

  /** The packages of a room that may not import one another, all but the {@code shared} ones. */
  private static ArchRule siblings(String room, String... shared) {
    SliceRule apart = slices().matching(ROOT + "." + room + ".(*)..").should().notDependOnEachOther();
    for (String name : shared) {
      apart = apart.ignoreDependency(alwaysTrue(), resideInAPackage(ROOT + "." + room + "." + name + ".."));
    }
    return apart.allowEmptyShould(true);
  }

  /** @param parts that are rooms of their own */
  private record Room(String name, Set<String> parts, Set<String> imported) {
    Room without(String... others) {
      return new Room(name, Set.of(others), imported);
    }

    Room imports(String... rooms) {
      Set<String> all = new LinkedHashSet<>(List.of(rooms));
      if (all.contains("fact")) {
        all.addAll(MODEL);
      }
      return new Room(name, parts, all);
    }

    /** @param libraries packages, or the full names of single types */
    ArchRule knows(String... libraries) {
      DescribedPredicate<JavaClass> allowed = resideInAPackage("java..").or(within(name));
      for (String room : imported) {
        allowed = allowed.or(within(room));
      }
      for (String library : libraries) {
        allowed = allowed.or(library.endsWith("..") ? resideInAPackage(library)
            : describe(library, type -> type.getFullName().equals(library)));
      }
      DescribedPredicate<JavaClass> own = within(name);
      for (String part : parts) {
        own = own.and(DescribedPredicate.not(within(part)));
      }
      return classes().that(own).should()
          .onlyDependOnClassesThat(allowed.as("of its row: %s, %s", imported, List.of(libraries)))
          .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> within(String room) {
      return resideInAPackage(ROOT + "." + room + "..");
    }
  }
}
