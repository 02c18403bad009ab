package dev.lithograph.web;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Bibliography.Author;
import dev.lithograph.document.Block;
import dev.lithograph.document.Reference;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.MinedDocument;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.quantity.Value;
import dev.lithograph.web.notation.QuantityNotation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reviews that nobody wrote, as many as are asked for and always the same: of the materials and properties of the catalogue, each
 * value credited to one of the papers that they all draw from, so that several tell of one measurement.
 */
public final class InventedPapers {
  public static final int FACTS_EACH = 40;
  private static final int FACTS_A_PARAGRAPH = 4;
  /** Papers that are cited, for each review. */
  private static final int CITED = 4;
  private static final int VALUES_A_CITED_PAPER = 10;
  private static final List<String> FAMILY_NAMES = List.of("Adler", "Brandt", "Corso", "Duarte", "Eriksen", "Ferrer", "Grimaldi",
      "Holm", "Ito", "Jansen", "Kim", "Lund", "Moreau", "Novak", "Okafor", "Park", "Quist", "Rossi", "Sato", "Tanaka", "Ueda",
      "Varga", "Weiss", "Xu", "Yilmaz", "Zhou");
  private static final List<String> JOURNALS = List.of("J Made Up Chem", "Ann Imagined Sci", "Acta Inventa",
      "Lett Never Written");
  /** Of ten values so many are of the first property, which papers report most. */
  private static final int OF_THE_FIRST = 3;

  private final Catalogue catalogue;
  private final List<Material> electrolytes;
  private final List<Material> additions;
  private final List<Material> cathodes;

  public InventedPapers(Catalogue catalogue) {
    this.catalogue = catalogue;
    electrolytes = with(Role.INORGANIC_ELECTROLYTE);
    additions = catalogue.materials().stream().filter(Material::isLiquidSaltOrPolymer).toList();
    cathodes = with(Role.POSITIVE_ELECTRODE);
  }

  private List<Material> with(Role role) {
    return catalogue.materials().stream().filter(material -> material.role() == role).toList();
  }

  /** A measurement of a cited paper. */
  private record Measurement(int paper, Property property, Subject subject, Quantity quantity, Conditions conditions) {
    String printed() {
      return QuantityNotation.of(quantity);
    }
  }

  /** @param facts of all papers together; each has {@value #FACTS_EACH} of them */
  public Stream<MinedDocument> with(int facts) {
    int reviews = facts / FACTS_EACH;
    return IntStream.range(0, reviews).mapToObj(number -> review(number, reviews * CITED));
  }

  private MinedDocument review(int number, int cited) {
    Random random = new Random(number);
    PaperWriter paper = new PaperWriter("review-" + number + ".md", bibliography("A review of electrolytes, part " + number,
        "review." + number, 2015 + number % 10, random));
    List<Measurement> told = random.ints(0, cited * VALUES_A_CITED_PAPER).distinct().limit(FACTS_EACH)
        .mapToObj(this::measurement).toList();
    Map<Integer, Reference> references = new LinkedHashMap<>();
    told.forEach(measurement -> references.computeIfAbsent(measurement.paper(), key -> paper.reference(citedPaper(key))));
    List<Block> paragraphs = new ArrayList<>();
    for (int i = 0; i < told.size(); i += FACTS_A_PARAGRAPH) {
      paragraphs.add(paper.paragraph(String.join(" ", told.subList(i, i + FACTS_A_PARAGRAPH).stream()
          .map(measurement -> sentence(measurement, references)).toList())));
    }
    paper.section("Results", paragraphs.toArray(Block[]::new));
    return new MinedDocument(paper.document(), told.stream().map(measurement -> fact(measurement, paper, references)).toList(),
        List.of());
  }

  private static String sentence(Measurement measurement, Map<Integer, Reference> references) {
    return "For %s prepared in this way the %s reached %s in the work of one group,[%d] which others found later.".formatted(
        measurement.subject().name(), measurement.property().label(), measurement.printed(),
        references.get(measurement.paper()).number());
  }

  private static Fact fact(Measurement measurement, PaperWriter paper, Map<Integer, Reference> references) {
    Reference reference = references.get(measurement.paper());
    Evidence evidence = paper.evidence("RESULTS", sentence(measurement, references), measurement.printed());
    return new Fact(Fact.Kind.RESULT, measurement.property(), measurement.subject(), measurement.quantity(),
        measurement.conditions(), new Attribution.CitedFrom(List.of(reference), "[" + reference.number() + "]"), evidence,
        0.5 + reference.number() % 50 / 100.0);
  }

  private static Bibliography citedPaper(int number) {
    return bibliography("On the preparation and properties of sample " + number, "cited." + number, 1995 + number % 30,
        new Random(number));
  }

  private static Bibliography bibliography(String title, String doi, int year, Random random) {
    List<Author> authors = random.ints(1 + random.nextInt(4), 0, FAMILY_NAMES.size())
        .mapToObj(name -> new Author(FAMILY_NAMES.get(name), "A")).toList();
    return new Bibliography(authors, false, Optional.of(title), Optional.of(JOURNALS.get(random.nextInt(JOURNALS.size()))),
        OptionalInt.of(year), Optional.of(Integer.toString(1 + random.nextInt(90))),
        Optional.of(Integer.toString(100 + random.nextInt(900))), Optional.empty(), Optional.of("10.9999/" + doi));
  }

  private Measurement measurement(int number) {
    Random random = new Random(number);
    Property property = random.nextInt(10) < OF_THE_FIRST ? catalogue.properties().getFirst()
        : any(catalogue.properties(), random);
    BigDecimal value = value(property, random);
    Quantity quantity = new Quantity(switch (random.nextInt(10)) {
      case 0 -> new Value.Above(value);
      case 1 -> Value.about(value.toString());
      default -> Value.exactly(value.toString());
    }, property.usualUnit());
    return new Measurement(number / VALUES_A_CITED_PAPER, property, subject(random), quantity, conditions(random));
  }

  /** Two digits, anywhere between the least and the greatest plausible value, on a scale of powers of ten where that is far. */
  private static BigDecimal value(Property property, Random random) {
    double low = property.plausible().map(interval -> interval.low().doubleValue()).orElse(1.0);
    double high = property.plausible().map(interval -> interval.high().doubleValue()).orElse(100.0);
    double value = low > 0 && high / low > 100 ? Math.exp(Math.log(low) + random.nextDouble() * Math.log(high / low))
        : low + random.nextDouble() * (high - low);
    return new BigDecimal(value, new MathContext(2));
  }

  private Subject subject(Random random) {
    Material electrolyte = any(electrolytes, random);
    if (random.nextInt(3) == 0) {
      return new Subject(electrolyte.label(), electrolyte.formula(), Optional.empty(), electrolyte.family(),
          List.of(electrolyte));
    }
    Material addition = any(additions, random);
    String name = electrolyte.label() + " + " + addition.label() + " " + 5 * (1 + random.nextInt(9)) + " wt%";
    return new Subject(name, electrolyte.formula(), Optional.empty(), electrolyte.family(), List.of(electrolyte, addition));
  }

  private Conditions conditions(Random random) {
    Optional<Conditions.Temperature> temperature = switch (random.nextInt(4)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Conditions.Room());
      default -> Optional.of(new Conditions.Celsius(BigDecimal.valueOf(25), BigDecimal.valueOf(25)));
    };
    if (random.nextInt(3) > 0) {
      return new Conditions(temperature, List.of(), OptionalInt.empty(), Optional.empty());
    }
    Material cathode = any(cathodes, random);
    return new Conditions(temperature, List.of(), OptionalInt.of(50 * (1 + random.nextInt(20))),
        Optional.of(new Conditions.FullCell(cathode.formula().orElse(cathode.label()), Optional.of(cathode))));
  }

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
