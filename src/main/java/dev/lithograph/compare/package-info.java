/** From a question to a comparison table, and the table to the formats that people work with. */
package dev.lithograph.compare;
