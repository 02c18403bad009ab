/** Numbers with their units, cycles and room temperature, in running text and in tables. */
package dev.lithograph.recognise.quantity;
