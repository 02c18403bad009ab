/** A document to mentions: what its text names, each at its place. */
package dev.lithograph.recognise;
