/** The rows, cells and notes of a table, of whatever format, to a table that is a rectangle. */
package dev.lithograph.read.grid;
