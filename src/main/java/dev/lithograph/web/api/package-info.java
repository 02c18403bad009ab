/** The JSON API, one class a route. */
package dev.lithograph.web.api;
