package dev.lithograph.web.openapi;

import dev.lithograph.web.request.Route;

/** A part of the API that says what it does. */
public interface Described extends Route {
  Operation operation();
}
