/** Facts as an index that is derived from the store and can be rebuilt at any time. */
package dev.lithograph.search;
