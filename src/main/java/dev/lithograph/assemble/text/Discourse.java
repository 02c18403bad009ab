package dev.lithograph.assemble.text;

import dev.lithograph.assemble.subject.Roles;
import dev.lithograph.assemble.subject.SubjectBuilder;
import dev.lithograph.catalogue.Material.Role;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.SymmetricCell;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.Subject;
import dev.lithograph.quantity.Quantity;
import dev.lithograph.recognise.mention.Mention;
import dev.lithograph.recognise.mention.QuantityMention;
import java.util.List;
import java.util.Optional;

/** What the sentences of a paragraph leave unsaid because an earlier one has said it. */
final class Discourse {
  private Optional<Candidate> topic = Optional.empty();
  private Optional<Cell> fullCell = Optional.empty();
  private Optional<Cell> symmetricCell = Optional.empty();
  private Optional<Temperature> temperature = Optional.empty();
  private List<Quantity> rates = List.of();

  /** What was measured in another study, and how, does not carry over. */
  void beginStudy() {
    temperature = Optional.empty();
    rates = List.of();
    fullCell = Optional.empty();
    symmetricCell = Optional.empty();
  }

  Conditions conditions(Value value, ConditionFinder finder, CellFinder cells) {
    Optional<Temperature> here = finder.temperature(value);
    List<Quantity> ratesHere = finder.rates(value);
    return new Conditions(here.or(() -> isTimeless(value) ? Optional.empty() : temperature),
        ratesHere.isEmpty() && CellFinder.isOfCell(value) ? rates : ratesHere, finder.cycle(value),
        cells.of(value).or(() -> carriedCell(value)));
  }

  private static boolean isTimeless(Value value) {
    return value.is("activation_energy") || value.is("melting_point");
  }

  private Optional<Cell> carriedCell(Value value) {
    if (!CellFinder.isOfCell(value)) {
      return Optional.empty();
    }
    if (CellFinder.isOfFullCell(value)) {
      return fullCell;
    }
    return symmetricCell.or(() -> value.is("cycling_duration") && fullCell.isEmpty()
        ? Optional.of(new SymmetricCell("Li")) : fullCell);
  }

  Subject subject(Optional<Candidate> here, SubjectBuilder builder) {
    Optional<Candidate> meant = here.filter(candidate -> !candidate.refersBack()).or(() -> topic).or(() -> here);
    return meant.map(candidate -> builder.of(candidate.name(), candidate.materials()))
        .orElseGet(() -> builder.of("", List.of()));
  }

  /** Takes note of a sentence for those that follow. */
  void remember(List<Candidate> candidates, ConditionFinder conditions, CellFinder cells, boolean withoutValues) {
    candidates.stream().filter(candidate -> !candidate.refersBack() && isTopic(candidate)).findFirst()
        .ifPresent(candidate -> topic = Optional.of(candidate));
    cells.lastFull().ifPresent(cell -> fullCell = Optional.of(cell));
    cells.lastSymmetric().ifPresent(cell -> symmetricCell = Optional.of(cell));
    List<Mention> temperatures = conditions.temperatures();
    temperature = withoutValues && temperatures.size() == 1
        ? Optional.of(ConditionFinder.temperature(temperatures.getFirst())) : Optional.empty();
    List<Mention> settings = conditions.rates();
    rates = withoutValues && settings.size() == 1
        ? List.of(((QuantityMention) settings.getFirst()).quantity()) : List.of();
  }

  private static boolean isTopic(Candidate candidate) {
    return candidate.materials().stream().anyMatch(mention -> switch (Roles.of(mention)) {
      case INORGANIC_ELECTROLYTE, ELECTROLYTE_FAMILY, POLYMER, IONIC_LIQUID -> true;
      default -> false;
    }) || candidate.materials().isEmpty() || candidate.materials().size() > 1
        || Roles.of(candidate.materials().getFirst()) == Role.FILLER;
  }
}
