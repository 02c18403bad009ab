/** Tables to facts. */
package dev.lithograph.assemble.table;
