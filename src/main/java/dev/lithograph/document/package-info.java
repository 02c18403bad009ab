/** A paper as immutable text with spans: sections, paragraphs, tables, cells, footnotes, captions, references. */
package dev.lithograph.document;
