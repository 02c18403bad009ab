/** TEI as GROBID writes it, to a document. */
package dev.lithograph.read.tei;
