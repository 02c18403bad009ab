/** Open-access papers from Europe PMC into a folder, each with its licence and metadata beside it. */
package dev.lithograph.fetch;
