/** Files with tags, XML and HTML alike, as trees that know their places, and what is common to the papers in them. */
package dev.lithograph.read.xml;
