package dev.lithograph.assemble.text;

import dev.lithograph.document.Document;
import dev.lithograph.document.Paragraph;
import dev.lithograph.document.Section;
import dev.lithograph.fact.Attribution.OwnResult;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.Celsius;
import dev.lithograph.fact.Conditions.Room;
import dev.lithograph.fact.Conditions.Temperature;
import dev.lithograph.fact.Fact;
import dev.lithograph.recognise.Recogniser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The temperature that a paper of original work states once for all its measurements, or for all its cells: {@code Unless noted
 * otherwise, all cells were cycled at 60 °C}.
 */
public final class StatedTemperature {
  private static final Pattern UNLESS = Pattern.compile("\\b(?:unless|if not|except where|otherwise)\\b[^.;]{0,20}"
      + "\\b(?:noted|stated|specified|mentioned|indicated|given)\\b");
  private static final String MEASURED = "\\b(?:were|was|are|have been) (?:[a-z-]+ ){0,3}(?:cycled|tested|measured|performed"
      + "|carried out|conducted|done|run|operated|evaluated|recorded|charged)\\b";
  private static final String WHAT = "(?:cells?|batter(?:y|ies)|tests?|testing|measurements?|experiments?|cycling)\\b";
  private static final Pattern ALL = Pattern.compile("\\ball (?:the |of the )?(?:[\\p{L}/|()-]+ ){0,5}?" + WHAT
      + "[^.;]{0,60}?" + MEASURED);
  private static final Pattern METHOD = Pattern.compile("\\b" + WHAT + "[^.;]{0,60}?" + MEASURED);
  private static final Pattern METHODS = Pattern.compile("(?i)\\b(?:experiment\\w*|methods?|measurements?|tests?|testing"
      + "|assembly)\\b");
  private static final Pattern OF_CELLS = Pattern.compile("\\b(?:cells?|batter(?:y|ies)|cycl(?:ed|ing)|galvanostatic\\w*"
      + "|charged?|discharged?|stripping)\\b");
  private static final Pattern OF_CONDUCTION = Pattern.compile("\\b(?:conductivit(?:y|ies)|impedance|eis)\\b");
  private static final Set<String> OF_CONDUCTORS = Set.of("ionic_conductivity", "electronic_conductivity",
      "interfacial_resistance", "transference_number");
  /** How much surer a temperature is that stands with the value, or near it. */
  private static final double SAID_ELSEWHERE = 0.95;

  /** @param cell of which alone it is said, where it is */
  private record Statement(Temperature temperature, boolean ofCells, boolean ofConduction, Optional<Cell> cell) {
    boolean isOf(Fact fact) {
      boolean conductor = OF_CONDUCTORS.contains(fact.property().name());
      boolean inCell = CellFinder.isOfCell(fact.property()) || fact.property().name().equals("critical_current_density");
      boolean own = fact.attribution() instanceof OwnResult && fact.kind() == Fact.Kind.RESULT;
      return own && (conductor && ofConduction || inCell && ofCells)
          && (cell.isEmpty() || fact.conditions().cell().filter(cell.get()::equals).isPresent());
    }
  }

  private StatedTemperature() {}

  /** {@code facts}, at the stated temperature those that the paper measured itself and tells no temperature of. */
  public static List<Fact> toldIn(Document document, Recogniser recogniser, List<Fact> facts) {
    List<Statement> statements = document.sections().stream()
        .flatMap(section -> section.blocks().stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast)
            .filter(paragraph -> states(paragraph.text().value().toLowerCase(Locale.ROOT), section)) // as reading takes time
            .flatMap(paragraph -> Reading.of(paragraph.text().value(), recogniser.in(paragraph.text()), new Coatings()).stream())
            .flatMap(reading -> statement(reading, section).stream()))
        .toList();
    return statements.isEmpty() ? facts : facts.stream().map(fact -> completed(fact, statements)).toList();
  }

  private static Fact completed(Fact fact, List<Statement> statements) {
    Conditions told = fact.conditions();
    List<Statement> apply = told.temperature().isPresent() ? List.of()
        : statements.stream().filter(statement -> statement.isOf(fact)).toList();
    List<Statement> ofCell = apply.stream().filter(statement -> statement.cell().isPresent()).toList();
    List<Temperature> stated = (ofCell.isEmpty() ? apply : ofCell).stream().map(Statement::temperature).distinct().toList();
    return stated.size() != 1 ? fact
        : fact.under(new Conditions(Optional.of(stated.getFirst()), told.rates(), told.cycle(), told.cell()),
            SAID_ELSEWHERE);
  }

  private static boolean states(String words, Section section) {
    return UNLESS.matcher(words).find() || ALL.matcher(words).find()
        || METHODS.matcher(section.heading().value()).find() && METHOD.matcher(words).find();
  }

  private static Optional<Statement> statement(Reading reading, Section section) {
    String words = reading.lower();
    List<Temperature> temperatures = states(words, section) ? new ConditionFinder(reading, List.of()).temperatures().stream()
        .map(ConditionFinder::temperature).map(told -> told.isRoom() ? new Room() : told).distinct().toList() : List.of();
    if (temperatures.size() != 1 || isRange(temperatures.getFirst())) {
      return Optional.empty();
    }
    boolean ofCells = OF_CELLS.matcher(words).find();
    boolean ofConduction = OF_CONDUCTION.matcher(words).find();
    CellFinder cells = new CellFinder(reading);
    return Optional.of(new Statement(temperatures.getFirst(), ofCells || !ofConduction, ofConduction || !ofCells,
        cells.lastFull().or(cells::lastSymmetric)));
  }

  private static boolean isRange(Temperature temperature) {
    return temperature instanceof Celsius celsius && celsius.low().compareTo(celsius.high()) != 0;
  }
}
