/** What a request asks for, the same for pages and API. */
package dev.lithograph.web.request;
