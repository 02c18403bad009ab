/** Names found in text whatever their dashes, spaces, plural and, where it does not matter, case. */
package dev.lithograph.recognise.dictionary;
