/** Facts to triples and back, IRIs, and the catalogue read from {@code ontology/}. */
package dev.lithograph.rdf;
