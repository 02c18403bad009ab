/** Tools by which assistants search, compare and check what the store holds, by the Model Context Protocol; one class a tool. */
package dev.lithograph.mcp;
