/** The text of a reference entry, in whatever style of citation, to its authors, title, journal, year, volume and pages. */
package dev.lithograph.read.bibliography;
