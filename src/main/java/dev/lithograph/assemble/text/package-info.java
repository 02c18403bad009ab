/** Running text to facts: which value belongs to which property, subject, condition and paper. */
package dev.lithograph.assemble.text;
