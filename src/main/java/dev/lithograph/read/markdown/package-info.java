/** Markdown as converters from PDF leave it, to a document. */
package dev.lithograph.read.markdown;
