package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Citation;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Doubt;
import dev.lithograph.fact.Evidence;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.PaperName;
import dev.lithograph.fact.Passage;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.reconcile.Relation;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.Counterpart;
import dev.lithograph.store.DocumentSummary;
import dev.lithograph.store.FactStore;
import dev.lithograph.web.notation.ConditionNotation;
import dev.lithograph.web.notation.QuantityNotation;
import dev.lithograph.web.request.FactSearch;
import dev.lithograph.web.request.Negotiation;
import dev.lithograph.web.request.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The passage that a fact was read from; with {@code ?fragment} without the page around it. */
final class EvidencePage implements Route {
  private static final String PATH = "/evidence/";
  /** Of a table. */
  private static final int ROWS = 60;
  private static final Pattern TABLE_ROW = Pattern.compile("T(\\d+)\\.r(\\d+)");
  private static final Pattern FIGURE = Pattern.compile("F(\\d+)");

  private final FactStore store;
  private final FactSearch facts;
  private final Labels labels;

  EvidencePage(FactStore store, FactIndex index, Catalogue catalogue) {
    this.store = store;
    this.facts = new FactSearch(store, index, catalogue);
    this.labels = new Labels(store, index, catalogue);
  }

  /**
   * @param normalised in the usual unit of the property, where it was printed in another
   * @param attribution how the document says who measured the value
   * @param measuredIn the papers that it names for the value
   * @param confidence with what lowers it, as far as that is known
   * @param warnings what makes the value questionable
   * @param alsoReported other reports of the same measurement
   * @param disagreements reports that contradict this one
   * @param inText address of its place in the text of the document
   * @param errorReport to send to whoever runs the server where something is wrong, but for what that is
   */
  record Model(String value, Link property, String definition, String subject, List<Link> materials, Optional<String> formula,
      Optional<String> formulaAsPrinted, Optional<Link> family, List<String> conditions, Passage passage, String place,
      String asPrinted, Optional<String> normalised, String attribution, List<Paper> measuredIn, Paper reportedIn, String kind,
      Confidence confidence, List<String> warnings, String characters, List<OtherReport> alsoReported,
      List<OtherReport> disagreements, String errorReport,
      String inText, Recipes recipes) {}

  record Link(String url, String text) {}

  record Confidence(String text, List<String> lowered) {}

  /** @param statement what it says, to stand behind its {@code place} */
  record OtherReport(String url, String place, String statement) {}

  /** @param url of what is known of it here */
  record Paper(String citation, Optional<String> doi, Optional<String> url) {
    static Paper of(Bibliography bibliography, String otherwise) {
      String citation = Citation.full(bibliography);
      return new Paper(citation.isEmpty() ? otherwise : citation, bibliography.doi(),
          PaperName.of(bibliography).map(Addresses::paper));
    }
  }

  static String url(StoredFact stored) {
    return url(stored.iri());
  }

  /** @param report {@link StoredFact#iri()} */
  static String url(String report) {
    return PATH + report.substring(report.lastIndexOf('/') + 1);
  }

  @Override
  public String path() {
    return PATH + "{key}";
  }

  @Override
  public void answer(Context context) {
    StoredFact stored = facts.withKey(context.pathParam("key"));
    boolean fragment = context.queryParamMap().containsKey("fragment");
    Templates.answer(context, fragment ? "passage.jte" : "evidence.jte", model(stored, Negotiation.site(context)));
  }

  private Model model(StoredFact stored, String site) {
    Fact fact = stored.fact();
    Evidence evidence = fact.evidence();
    Passage passage = excerpt(passage(stored));
    return new Model(QuantityNotation.of(fact.quantity()),
        new Link(Addresses.property(fact.property()), Labels.capitalised(fact.property().label())),
        fact.property().definition(), fact.subject().name(), materials(fact), fact.subject().formula(),
        fact.subject().asPrinted(),
        fact.subject().family().map(this::family), ConditionNotation.of(fact.conditions()), passage,
        place(evidence.place(), passage.section()), evidence.asPrinted(), normalised(fact),
        attribution(fact.attribution()), measuredIn(stored),
        reportedIn(stored), Labels.of(fact.kind()), confidence(fact), stored.warnings(),
        characters(evidence), others(stored, true), others(stored, false),
        errorReport(stored, place(evidence.place(), passage.section()), site),
        DocumentPage.place(stored), Recipes.ofJson("This value", site + "/api/v1/facts/" + stored.key(), List.of(stored)));
  }

  private Link family(String term) {
    return new Link(Addresses.material(term), labels.material(term));
  }

  /** What the subject and the cell consist of, as far as the catalogue knows it. */
  private static List<Link> materials(Fact fact) {
    Stream<Material> electrode = fact.conditions().cell().stream().filter(FullCell.class::isInstance).map(FullCell.class::cast)
        .flatMap(cell -> cell.material().stream());
    return Stream.concat(fact.subject().components().stream(), electrode).distinct()
        .map(material -> new Link(Addresses.material(material.term()), material.label())).toList();
  }

  private static Confidence confidence(Fact fact) {
    return new Confidence(Labels.confidence(fact.confidence()), Doubt.of(fact).stream().map(Labels::of).toList());
  }

  private static String characters(Evidence evidence) {
    return evidence.valueSpan().start() + "–" + evidence.valueSpan().end();
  }

  /** All that is needed to find and judge the value without this server. */
  private String errorReport(StoredFact stored, String place, String site) {
    Fact fact = stored.fact();
    String measuredIn = String.join(" or ", measuredIn(stored).stream().map(EvidencePage::line).toList());
    return """
        Document: %s
        Place: %s, characters %s of %s
        Quote: “%s”
        Stored: %s of %s: %s
        Conditions: %s
        Measured in: %s
        Evidence: %s
        State of the data: %s

        What is wrong:
        """.formatted(line(reportedIn(stored)), place, characters(fact.evidence()),
        store.document(stored.documentId()).map(DocumentSummary::file).orElse("its file"), fact.evidence().quote(),
        fact.property().label(), fact.subject().name(), QuantityNotation.of(fact.quantity()),
        fact.conditions().equals(Conditions.none()) ? "not stated" : String.join(", ", ConditionNotation.of(fact.conditions())),
        measuredIn.isEmpty() ? attribution(fact.attribution()) : measuredIn, site + url(stored), store.state());
  }

  private static String line(Paper paper) {
    return paper.citation() + paper.doi().map(doi -> " doi:" + doi).orElse("");
  }

  private List<OtherReport> others(StoredFact stored, boolean agreeing) {
    return store.counterparts(stored.iri()).stream()
        .filter(other -> (other.relation() == Relation.SAME_MEASUREMENT) == agreeing)
        .map(other -> new OtherReport(url(other.fact()), place(other.fact(), stored), statement(other, stored))).toList();
  }

  private String place(StoredFact other, StoredFact stored) {
    String place = place(other.fact().evidence().place(), passage(other).section());
    return other.documentId().equals(stored.documentId()) ? place : Labels.reportedIn(other) + ", " + Labels.inSentence(place);
  }

  private static String statement(Counterpart other, StoredFact stored) {
    String value = QuantityNotation.of(other.fact().fact().quantity());
    return switch (other.relation()) {
      case SAME_MEASUREMENT -> "as " + value;
      case OTHER_VALUE -> "says " + value + ", and credits the same paper";
      case OTHER_CREDIT -> "says " + value + ", credited to " + Labels.credit(other.fact()) + " there and to "
          + Labels.credit(stored) + " here";
    };
  }

  /** The quote alone where the store does not know what stands around it. */
  private Passage passage(StoredFact stored) {
    Evidence evidence = stored.fact().evidence();
    return store.passage(stored.iri()).orElseGet(() -> new Passage.InText("", evidence.quote(), 0, evidence.quote().length(),
        evidence.valueStart(), evidence.valueEnd()));
  }

  /** Of a long table the rows around the marked one. */
  private static Passage excerpt(Passage passage) {
    if (!(passage instanceof Passage.InTable table) || table.body().size() <= ROWS) {
      return passage;
    }
    int from = Math.clamp(table.row() - table.header().size() - ROWS / 2, 0, table.body().size() - ROWS);
    return new Passage.InTable(table.section(), table.number(),
        table.caption() + " (rows %d–%d of %d)".formatted(from + 1, from + ROWS, table.body().size()), table.header(),
        table.body().subList(from, from + ROWS), table.footnotes(),
        table.row() - (table.row() < table.header().size() ? 0 : from), table.column(), table.valueStart(), table.valueEnd());
  }

  /** @param section heading, where it is known better than from the place */
  static String place(String place, String section) {
    Matcher row = TABLE_ROW.matcher(place);
    Matcher figure = FIGURE.matcher(place);
    String within = section.isEmpty() ? "" : ", section “" + section + "”";
    if (row.matches()) {
      return "Table " + row.group(1) + ", row " + row.group(2) + within;
    }
    return figure.matches() ? "Caption of figure " + figure.group(1) + within
        : "Section “" + (section.isEmpty() ? place : section) + "”";
  }

  private static Optional<String> normalised(Fact fact) {
    return fact.normalised().equals(fact.quantity()) ? Optional.empty() : Optional.of(QuantityNotation.of(fact.normalised()));
  }

  private static String attribution(Attribution attribution) {
    return switch (attribution) {
      case Attribution.OwnResult own -> "The reporting paper itself";
      case Attribution.CitedFrom cited when cited.references().size() == 1 -> "Cited as " + cited.marker();
      case Attribution.CitedFrom cited -> "Cited together as " + cited.marker() + "; which of them measured it is not said";
      case Attribution.Unattributed nobody -> "The document gives the value without a citation";
    };
  }

  /** The document, to which the link leads, rather than the paper that it is of. */
  private static Paper reportedIn(StoredFact stored) {
    Paper paper = Paper.of(stored.reportedIn(), stored.documentId());
    return new Paper(paper.citation(), paper.doi(), Optional.of(Addresses.document(stored.documentId())));
  }

  private static List<Paper> measuredIn(StoredFact stored) {
    return stored.fact().attribution().references().stream()
        .map(reference -> Paper.of(reference.bibliography(), reference.text().value())).toList();
  }
}
