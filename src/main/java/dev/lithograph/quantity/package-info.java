/** Numbers with bounds, units, conversion. Uses the JDK only. */
package dev.lithograph.quantity;
