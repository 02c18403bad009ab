/** Values drawn against conditions, groups and one another: points, scales and ticks; how they are painted is not known here. */
package dev.lithograph.chart;
