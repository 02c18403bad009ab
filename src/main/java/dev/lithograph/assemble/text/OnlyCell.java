package dev.lithograph.assemble.text;

import dev.lithograph.fact.Attribution;
import dev.lithograph.fact.Conditions;
import dev.lithograph.fact.Conditions.Cell;
import dev.lithograph.fact.Conditions.FullCell;
import dev.lithograph.fact.Fact;
import java.util.List;
import java.util.Optional;

/**
 * The cell of a paper of original work that has no other: its abstract tells a capacity and leaves the electrode to the rest of
 * the paper.
 */
public final class OnlyCell {
  /** How much surer a cell is that stands with the value, or near it. */
  private static final double SAID_ELSEWHERE = 0.9;

  private OnlyCell() {}

  /** {@code facts}, those of full cells that the paper measured itself with its only positive electrode where none is told. */
  public static List<Fact> toldIn(List<Fact> facts) {
    List<Cell> cells = facts.stream().filter(OnlyCell::isOwn).flatMap(fact -> fact.conditions().cell().stream())
        .filter(FullCell.class::isInstance).distinct().limit(2).toList();
    return cells.size() != 1 ? facts
        : facts.stream().map(fact -> isWithoutCell(fact) ? in(cells.getFirst(), fact) : fact).toList();
  }

  private static boolean isOwn(Fact fact) {
    return fact.attribution() instanceof Attribution.OwnResult;
  }

  private static boolean isWithoutCell(Fact fact) {
    return isOwn(fact) && fact.conditions().cell().isEmpty() && CellFinder.isOfFullCell(fact.property());
  }

  private static Fact in(Cell cell, Fact fact) {
    Conditions told = fact.conditions();
    return fact.under(new Conditions(told.temperature(), told.rates(), told.cycle(), Optional.of(cell)),
        SAID_ELSEWHERE);
  }
}
