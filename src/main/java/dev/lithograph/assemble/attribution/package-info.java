/** Who measured what a document reports. */
package dev.lithograph.assemble.attribution;
