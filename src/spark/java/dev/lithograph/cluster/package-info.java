/** Many papers on many machines: one job of Apache Spark. */
package dev.lithograph.cluster;
