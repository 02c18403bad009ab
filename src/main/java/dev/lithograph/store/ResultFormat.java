package dev.lithograph.store;

/** How the answer of a SPARQL query is written. A graph (CONSTRUCT, DESCRIBE) is always written as Turtle. */
public enum ResultFormat { TABLE, CSV, TSV, JSON, XML, TURTLE }
