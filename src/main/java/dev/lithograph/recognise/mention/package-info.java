/** What a text names: numbers, materials, properties, papers. */
package dev.lithograph.recognise.mention;
