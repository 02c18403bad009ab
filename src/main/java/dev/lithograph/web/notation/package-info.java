/** Quantities and conditions as people write them, in plain text with Unicode superscripts. */
package dev.lithograph.web.notation;
