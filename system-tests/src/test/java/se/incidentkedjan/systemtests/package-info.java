/** The chain seen from outside. */
@NullMarked
package se.incidentkedjan.systemtests;

import org.jspecify.annotations.NullMarked;
