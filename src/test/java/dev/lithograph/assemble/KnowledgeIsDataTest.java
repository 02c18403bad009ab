package dev.lithograph.assemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.document.Source;
import dev.lithograph.fact.Fact;
import dev.lithograph.rdf.OntologyCatalogue;
import dev.lithograph.rdf.OntologyFiles;
import dev.lithograph.read.markdown.MarkdownReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a block in a file of the ontology is all that is needed to find another property, another name or another material. */
class KnowledgeIsDataTest {
  @TempDir
  private Path ontology;

  @BeforeEach
  void copyOntology() throws IOException {
    for (Map.Entry<String, String> file : OntologyFiles.onClassPath().contents().entrySet()) {
      Files.writeString(ontology.resolve(file.getKey()), file.getValue());
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      lithium carriage share     | The gel has a lithium carriage share of 0.62 at 25 °C.        | 0.62
      effective cation number    | An effective cation number of 0.8 was found for PEO/LiTFSI.   | 0.8
      share of cation current    | For the single-ion conductor the share of cation current is 0.93. | 0.93
      """)
  void aBlockWithOtherNamesFindsAProperty(String name, String sentence, String value) throws IOException {
    assertEquals(List.of(), mine(sentence));
    add("properties.ttl", """
        lg:CationShare a lg:Property ;
          lg:name "cation_share" ;
          rdfs:label "%s"@en ;
          skos:definition "Transference number by another name."@en ;
          lg:usualUnit unit:UNITLESS ;
          lg:leastPlausible 0.0 ; lg:greatestPlausible 1.0 .
        """.formatted(name));
    assertEquals(List.of("cation_share " + value + " 1"), mine(sentence));
  }

  @Test
  void aNameMoreFindsAPropertyThatIsKnown() throws IOException {
    String sentence = "The gel has a lithium carriage share of 0.62 at 25 °C.";
    Path properties = ontology.resolve("properties.ttl");
    Files.writeString(properties, Files.readString(properties)
        .replace("skos:altLabel \"transport number\"@en",
            "skos:altLabel \"lithium carriage share\"@en , \"transport number\"@en"));
    assertEquals(List.of("transference_number 0.62 1"), mine(sentence));
  }

  @Test
  void aBlockFindsAMaterialUnderAnyOfItsNames() throws IOException {
    add("materials.ttl", """
        lg:PQX a lg:Polymer ;
          rdfs:label "PQX"@en ;
          skos:definition "A polymer that is made up."@en ;
          skos:altLabel "poly(quaxylene)"@en .
        """);
    Fact fact = facts("The poly(quaxylene)/LiTFSI film conducts 2 × 10⁻⁴ S cm⁻¹ at 25 °C.").getFirst();
    assertEquals(List.of("PQX", "LiTFSI"), fact.subject().components().stream().map(material -> material.term()).toList());
  }

  private void add(String file, String block) throws IOException {
    Files.writeString(ontology.resolve(file), "\n" + block, StandardOpenOption.APPEND);
  }

  private List<String> mine(String sentence) throws IOException {
    return facts(sentence).stream().map(fact -> fact.property().name() + " " + fact.quantity()).toList();
  }

  private List<Fact> facts(String sentence) throws IOException {
    Catalogue catalogue = OntologyCatalogue.read(OntologyFiles.in(ontology));
    String paper = "# Gels for lithium cells\n\n## Results\n\n" + sentence;
    return new Assembler(catalogue).assemble(MarkdownReader.read(new Source("paper.md", "markdown", paper, ""))).facts();
  }
}
