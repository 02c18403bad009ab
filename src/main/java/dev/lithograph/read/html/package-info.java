/** The HTML page of an article, as publishers and archives serve it, to a document. */
package dev.lithograph.read.html;
