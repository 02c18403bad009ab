/** Materials, the abbreviations that a document defines for them, and the cells made of them. */
package dev.lithograph.recognise.material;
