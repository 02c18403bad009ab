/** A file to a document: checks on the file, its encoding, and the choice of the reader for its format. */
package dev.lithograph.read;
