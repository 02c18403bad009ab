/** Files through all stages: one paper, whole batches into the store, what came of each as a value. */
package dev.lithograph.ingest;
