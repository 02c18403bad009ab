/** A reader's own list of references, as reference managers export it, and the DOIs that it knows. */
package dev.lithograph.read.reference;
