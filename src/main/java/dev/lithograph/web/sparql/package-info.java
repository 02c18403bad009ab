/** SPARQL as strangers may ask it: Fuseki's handlers, within limits of time, size and memory. */
package dev.lithograph.web.sparql;
