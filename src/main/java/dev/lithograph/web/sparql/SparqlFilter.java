package dev.lithograph.web.sparql;

import dev.lithograph.store.query.Budget;
import dev.lithograph.store.query.BusyException;
import dev.lithograph.store.query.QueryGuard;
import dev.lithograph.store.query.QueryLimits;
import dev.lithograph.store.query.Refusal;
import dev.lithograph.web.request.ClientName;
import dev.lithograph.web.request.EntityTag;
import dev.lithograph.web.request.Problem;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has Fuseki answer within the limits, and sends what it answered when all of it is there. */
final class SparqlFilter implements Filter {
  private static final Logger LOG = LoggerFactory.getLogger(SparqlFilter.class);
  /** Parameter of the page with the form, which shows a question. */
  private static final String QUESTION = "question=";
  private static final Set<String> READING = Set.of("GET", "HEAD");
  /** What differs from one time of asking to the next. */
  private static final Pattern CHANGING = Pattern.compile("(?i)\\b(?:NOW|RAND|UUID|STRUUID)\\b");
  private static final List<String> TAKEN =
      List.of("application/sparql-query", "application/x-www-form-urlencoded", "application/sparql-update");
  private static final Set<String> OF_GRAPHS = Set.of("graph", "default");
  private static final int ERROR = 400;
  private static final String RETRY_AFTER_SECONDS = "5";

  private final Filter fuseki;
  private final Supplier<String> state;
  private final QueryLimits limits;
  private final QueryGuard guard;

  SparqlFilter(Filter fuseki, Supplier<String> state, QueryLimits limits, QueryGuard guard) {
    this.fuseki = fuseki;
    this.state = state;
    this.limits = limits;
    this.guard = guard;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain others)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    if (asksNothing(http)) {
      others.doFilter(request, response);
    } else if (sendsWhatIsNoQuery(http)) {
      refuse(http, (HttpServletResponse) response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "A query is sent as one of " + String.join(", ", TAKEN) + ".");
    } else {
      answer(http, (HttpServletResponse) response);
    }
  }

  /** Leaves to the pages what asks nothing: the endpoint itself, which they describe. */
  private static boolean asksNothing(HttpServletRequest request) {
    return READING.contains(request.getMethod()) && (request.getQueryString() == null || request.getQueryString().isEmpty()
        || request.getQueryString().startsWith(QUESTION));
  }

  private static boolean sendsWhatIsNoQuery(HttpServletRequest request) {
    String type = Optional.ofNullable(request.getContentType()).orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return request.getMethod().equals("POST") && !TAKEN.contains(type)
        && Collections.disjoint(request.getParameterMap().keySet(), OF_GRAPHS);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
    response.setHeader("Vary", "Accept, Accept-Encoding");
    response.setHeader("Cache-Control", "no-cache");
    Optional<EntityTag> tag = tag(request);
    if (tag.isPresent() && tag.get().isKnown(request.getHeader("If-None-Match"))) {
      response.setHeader("ETag", tag.get().toString());
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    Budget budget;
    try {
      budget = guard.enter(limits, ClientName.in(request::getAttribute));
    } catch (BusyException e) {
      refuse(request, response, e.refusal());
      return;
    }
    Spool spool = new Spool(budget);
    try {
      SpooledResponse spooled = new SpooledResponse(response, spool);
      ask(request, spooled, budget);
      send(request, response, spooled, budget, spool, tag);
    } finally {
      spool.discard();
    }
  }

  /** Of the state of the data and the form of the answer; absent where the same question may have another answer. */
  private Optional<EntityTag> tag(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getParameter("query")).orElse("");
    boolean lasting = READING.contains(request.getMethod()) && !CHANGING.matcher(query).find();
    return lasting ? Optional.of(EntityTag.of(state.get(), Optional.ofNullable(request.getHeader("Accept")).orElse("")))
        : Optional.empty();
  }

  private void ask(HttpServletRequest request, SpooledResponse response, Budget budget) throws IOException, ServletException {
    try (budget) {
      fuseki.doFilter(new SparqlRequest(request, budget), response, (again, unanswered) -> response.setStatus(ERROR));
    }
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, SpooledResponse spooled, Budget budget,
      Spool spool, Optional<EntityTag> tag) throws IOException {
    if (budget.refusal().isPresent()) {
      refuse(request, response, budget.refusal().get());
    } else if (spooled.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.error("{} {}: {}", request.getMethod(), request.getRequestURI(), spool.text());
      refuse(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          "Something went wrong here, not with your request. The log has it.");
    } else if (spooled.getStatus() >= ERROR) {
      refuse(request, response, spooled.getStatus(), spool.text().strip());
    } else {
      tag.ifPresent(known -> response.setHeader("ETag", known.toString()));
      response.setStatus(spooled.getStatus());
      spooled.contentType().ifPresent(response::setContentType);
      response.setContentLengthLong(spool.length());
      spool.copyTo(response.getOutputStream());
    }
  }

  /**
   * What is too large with the status that the SPARQL 1.1 Protocol (2.1.7) asks of refused queries; what may be answered where
   * less is to be done with that of RFC 9110, 15.6.4. When to come again is said where a place is all that was missing: what took
   * too long once will hardly do better for being sent at once again.
   */
  private static void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
    if (refusal.reason() == Refusal.Reason.BUSY) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
    }
    refuse(request, response, switch (refusal.reason()) {
      case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
      case SIZE -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      case TIME, MEMORY, BUSY -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }, refusal.detail());
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String detail)
      throws IOException {
    response.setStatus(status);
    if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
      response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
    }
    byte[] problem = Problem.of(status, detail, request.getRequestURI()).json();
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(problem.length);
    response.getOutputStream().write(problem);
  }
}
