/** What the store says of single resources, of its ontology and of itself: to read, and as RDF. */
package dev.lithograph.store.describe;
