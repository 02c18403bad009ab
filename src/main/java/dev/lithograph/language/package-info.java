/** Sentences and parts of speech. */
package dev.lithograph.language;
