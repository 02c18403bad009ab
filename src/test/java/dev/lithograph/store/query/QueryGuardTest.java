package dev.lithograph.store.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QueryGuardTest {
  private static final Optional<String> ONE = Optional.of("203.0.113.7");
  private static final Optional<String> OTHER = Optional.of("203.0.113.8");

  @Test
  void letsOneClientHaveSomePlacesAndOthersTheRest() throws BusyException {
    List<Budget> entered = new ArrayList<>();
    try (QueryGuard guard = new QueryGuard()) {
      for (int i = 0; i < 4; i++) {
        entered.add(guard.enter(QueryLimits.USUAL, ONE));
      }
      Refusal refusal = assertThrows(BusyException.class, () -> guard.enter(QueryLimits.USUAL, ONE)).refusal();
      assertEquals("You have 4 queries being answered, which is as many as one client may: wait for them.", refusal.detail());
      entered.add(guard.enter(QueryLimits.USUAL, OTHER));
      entered.removeFirst().close();
      entered.add(guard.enter(QueryLimits.USUAL, ONE));
      entered.forEach(Budget::close);
    }
  }

  @Test
  void limitsNobodyWhereClientsAreNotToldApart() throws BusyException {
    List<Budget> entered = new ArrayList<>();
    try (QueryGuard guard = new QueryGuard()) {
      for (int i = 0; i < 6; i++) {
        entered.add(guard.enter(QueryLimits.USUAL, Optional.empty()));
      }
      entered.forEach(Budget::close);
    }
  }
}
