/** What those may do who hold the token: papers in and out, the index anew. Without a token there is nothing of it. */
package dev.lithograph.web.admin;
