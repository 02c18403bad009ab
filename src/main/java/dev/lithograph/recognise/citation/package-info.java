/** Where a text cites the reference list, by number, by author and year or by a link, and where it names authors. */
package dev.lithograph.recognise.citation;
