/** What keeps the server standing on the open internet: admission, limits, headers, metrics, and how it is. */
package dev.lithograph.web.service;
