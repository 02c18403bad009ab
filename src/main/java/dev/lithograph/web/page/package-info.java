/** The pages, one class a route; the templates beside them stand in {@code web/}. */
package dev.lithograph.web.page;
