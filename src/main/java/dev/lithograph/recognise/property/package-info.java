/** Properties by their names, cues and symbols. */
package dev.lithograph.recognise.property;
