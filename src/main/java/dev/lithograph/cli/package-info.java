/** The command line: one class a command. Results go to standard output, all else to standard error. */
package dev.lithograph.cli;
