package dev.lithograph.web.page;

import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Where one stands in a list of several pages, and the ways on.
 *
 * @param of what the pages are, for who cannot see them
 * @param shown what this one shows of how much
 */
public record Paging(String of, String shown, Optional<String> previous, Optional<String> next) {
  /**
   * @param page from 1; one behind the last shows nothing and leads back
   * @param address of a page
   */
  static Paging of(String what, String shown, int page, int pages, IntFunction<String> address) {
    return new Paging(what, shown, page > 1 ? Optional.of(address.apply(Math.min(page - 1, pages))) : Optional.empty(),
        page < pages ? Optional.of(address.apply(page + 1)) : Optional.empty());
  }

  /**
   * @param size things on a page
   * @param total of all pages
   */
  static Paging of(String what, int page, int size, int total, IntFunction<String> address) {
    int from = (page - 1) * size + 1;
    String shown = from > total ? "None on this page" : from + "–" + Math.min(total, page * size) + " of " + total;
    return of(what, shown, page, Math.max(1, Math.ceilDiv(total, size)), address);
  }

  boolean isNeeded() {
    return previous.isPresent() || next.isPresent();
  }
}
