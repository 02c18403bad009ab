/** What headings, captions, paragraphs and title pages look like in text without mark-up, and the sections that they make. */
package dev.lithograph.read.structure;
