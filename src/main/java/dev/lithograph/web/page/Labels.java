package dev.lithograph.web.page;

import dev.lithograph.catalogue.Catalogue;
import dev.lithograph.catalogue.Material;
import dev.lithograph.catalogue.Property;
import dev.lithograph.document.Bibliography;
import dev.lithograph.document.Citation;
import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Certainty;
import dev.lithograph.fact.Doubt;
import dev.lithograph.fact.Fact;
import dev.lithograph.fact.StoredFact;
import dev.lithograph.search.Facet;
import dev.lithograph.search.FactIndex;
import dev.lithograph.store.FactStore;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words for people in the place of terms, names and identifiers. */
final class Labels {
  private final FactStore store;
  private final FactIndex index;
  private final Catalogue catalogue;

  Labels(FactStore store, FactIndex index, Catalogue catalogue) {
    this.store = store;
    this.index = index;
    this.catalogue = catalogue;
  }

  static String of(Facet facet) {
    return switch (facet) {
      case PROPERTY -> "Property";
      case FAMILY -> "Electrolyte family";
      case CATHODE -> "Positive electrode";
      case COMPONENT -> "Liquid, salt or polymer";
      case MATERIAL -> "Material";
      case CELL -> "Cell";
      case YEAR -> "Year of publication";
      case PAPER -> "Measured by";
      case DOCUMENT -> "Reported in";
      case KIND -> "Kind of statement";
      case CERTAINTY -> "Certainty";
    };
  }

  String of(Facet facet, String value) {
    return switch (facet) {
      case PROPERTY -> catalogue.property(value).map(Property::label).map(Labels::capitalised).orElse(value.replace('_', ' '));
      case FAMILY, MATERIAL -> material(value);
      case CATHODE, COMPONENT, YEAR -> value;
      case CELL -> value.equals("symmetric") ? "Symmetric cell" : "Full cell";
      case PAPER -> index.paper(value).map(paper -> paper(paper, value)).orElse(value);
      case DOCUMENT -> document(value);
      case KIND -> kind(value);
      case CERTAINTY -> capitalised(value);
    };
  }

  /** The index knows most of them, and at once. */
  private String document(String id) {
    String known = Optional.ofNullable(index.documents().get(id)).map(paper -> paper(paper, "")).orElse("");
    return !known.isEmpty() ? known
        : store.document(id).map(document -> paper(document.bibliography(), document.file())).orElse(id);
  }

  String material(String term) {
    return catalogue.material(term).map(Material::label).orElse(term);
  }

  private static String kind(String name) {
    return switch (name) {
      case "result" -> "Measured or computed";
      case "theoretical" -> "Theoretical limit";
      case "criterion" -> "Requirement";
      case "definition" -> "Definition";
      default -> name;
    };
  }

  static String of(Fact.Kind kind) {
    return switch (kind) {
      case RESULT -> "Measured or computed";
      case THEORETICAL -> "Theoretical limit";
      case CRITERION -> "Requirement, not a result";
      case DEFINITION -> "Definition, not a result";
    };
  }

  static String confidence(double confidence) {
    Certainty certainty = Certainty.of(confidence);
    String advice = certainty == Certainty.LOW ? ", check the passage" : "";
    return "%d of 100: %s%s".formatted(Math.round(confidence * 100), certainty.name().toLowerCase(Locale.ROOT), advice);
  }

  static String of(Doubt doubt) {
    return switch (doubt) {
      case IMPLAUSIBLE -> "the value is outside of what is plausible for this property";
      case NO_COMPOSITION -> "no composition of the subject is known";
      case FURTHER_PROPERTY -> "it is none of the core properties, which are read most reliably";
      case OWN_RESULT -> "nobody is cited for it, so that it is taken for the paper’s own result";
      case UNATTRIBUTED -> "nobody is cited for it";
    };
  }

  static String reportedIn(StoredFact stored) {
    return paper(stored.reportedIn(), stored.documentId());
  }

  /** {@code Kim et al. 2016}; for a paper without authors its title, else {@code otherwise}. */
  static String paper(Bibliography bibliography, String otherwise) {
    return bibliography.authors().isEmpty() ? bibliography.title().orElse(otherwise) : Citation.brief(bibliography);
  }

  /** Who measured the value, in a few words. */
  static String measuredBy(StoredFact stored) {
    return switch (stored.fact().attribution()) {
      case Attribution.OwnResult own -> reportedIn(stored);
      case Attribution.CitedFrom cited -> cited.references().stream()
          .map(reference -> paper(reference.bibliography(), "reference " + reference.number()))
          .collect(Collectors.joining(" or "));
      case Attribution.Unattributed nobody -> "no source given";
    };
  }

  /** Who measured the value, with the citation as printed: {@code Kim et al. 2016 [145]}. */
  static String credit(StoredFact stored) {
    return measuredBy(stored) + (stored.fact().attribution() instanceof Attribution.CitedFrom cited ? " " + cited.marker() : "");
  }

  /** Whose first word stands within a sentence. */
  static String inSentence(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  static String capitalised(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** {@code a, b and c}. */
  static String listed(List<String> words) {
    return words.size() < 2 ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }
}
