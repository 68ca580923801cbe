/** The severity rules of a municipality: read once, checked at start, and applied to the facts of an incident. */
@NullMarked
package se.incidentkedjan.rules;

import org.jspecify.annotations.NullMarked;
