/** All of a store as a research object that a repository takes: an RO-Crate of files, each described. */
package dev.lithograph.compare.crate;
