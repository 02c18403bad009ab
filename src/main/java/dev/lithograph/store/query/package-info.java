/** Queries as strangers may ask them, whichever way they come: within limits of time, size and memory. */
package dev.lithograph.store.query;
