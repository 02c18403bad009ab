package dev.lithograph.web.sparql;

import dev.lithograph.store.query.Budget;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A request as Fuseki is to see it: HEAD as GET, whose answer the server then sends without its content, and without those
 * parameters of Fuseki's that let the asker choose what a browser takes the answer for, a script of this site for example.
 */
final class SparqlRequest extends HttpServletRequestWrapper {
  private static final String BUDGET = Budget.class.getName();
  private static final Set<String> UNSAFE = Set.of("callback", "force-accept", "stylesheet");

  SparqlRequest(HttpServletRequest request, Budget budget) {
    super(request);
    request.setAttribute(BUDGET, budget);
  }

  static Budget budget(HttpServletRequest request) {
    return (Budget) request.getAttribute(BUDGET);
  }

  @Override
  public String getMethod() {
    return super.getMethod().equals("HEAD") ? "GET" : super.getMethod();
  }

  @Override
  public String getParameter(String name) {
    return UNSAFE.contains(name) ? null : super.getParameter(name);
  }

  @Override
  public String[] getParameterValues(String name) {
    return UNSAFE.contains(name) ? null : super.getParameterValues(name);
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    Map<String, String[]> safe = new LinkedHashMap<>(super.getParameterMap());
    safe.keySet().removeAll(UNSAFE);
    return safe;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }
}
