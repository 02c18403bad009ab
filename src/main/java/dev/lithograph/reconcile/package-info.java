/** Which reports tell of one measurement, and which contradict each other. Pure comparison of facts. */
package dev.lithograph.reconcile;
