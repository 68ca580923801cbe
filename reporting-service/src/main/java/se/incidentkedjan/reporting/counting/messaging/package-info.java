/** How what the other services say reaches the counting. */
@NullMarked
package se.incidentkedjan.reporting.counting.messaging;

import org.jspecify.annotations.NullMarked;
