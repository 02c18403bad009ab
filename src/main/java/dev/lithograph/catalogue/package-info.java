/** The properties, materials and units that we look for, as data. */
package dev.lithograph.catalogue;
