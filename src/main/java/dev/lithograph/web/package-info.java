/** The server: pages, JSON API and SPARQL on one port. */
package dev.lithograph.web;
