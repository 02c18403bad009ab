/** PDF to a document: glyphs with places to lines, columns, tables and paragraphs. */
package dev.lithograph.read.pdf;
