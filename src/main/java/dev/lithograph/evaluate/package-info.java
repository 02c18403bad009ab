/** How many of the facts that a person read in a paper were found, and how many of those found are right. Uses the model only. */
package dev.lithograph.evaluate;
