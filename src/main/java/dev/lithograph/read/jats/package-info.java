/** JATS, the XML of PubMed Central and of publishers, to a document. */
package dev.lithograph.read.jats;
