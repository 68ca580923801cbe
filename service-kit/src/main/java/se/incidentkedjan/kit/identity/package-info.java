/** What identity numbers of people look like. */
@NullMarked
package se.incidentkedjan.kit.identity;

import org.jspecify.annotations.NullMarked;
