/** The dataset, its transactions, and the named SPARQL queries. */
package dev.lithograph.store;
