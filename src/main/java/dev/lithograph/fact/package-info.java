/** What a paper claims: property, subject, quantity, conditions, attribution, evidence. */
package dev.lithograph.fact;
