/** What a fact is about, and the cell that it was measured in, from the materials that a text names. */
package dev.lithograph.assemble.subject;
