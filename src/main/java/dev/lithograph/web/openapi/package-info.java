/** The API's description, as its parts give it of themselves: for programs as OpenAPI 3.1, and for the page that explains it. */
package dev.lithograph.web.openapi;
