package dev.lithograph.web.api;

import dev.lithograph.web.request.Route;

/** A part of the API that says what it does. */
interface Described extends Route {
  Operation operation();
}
