/** The words by which papers say that a value is no result. */
package dev.lithograph.assemble.kind;
