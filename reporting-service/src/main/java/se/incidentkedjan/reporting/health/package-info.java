/** Whether what has been reported goes on through the chain. */
@NullMarked
package se.incidentkedjan.reporting.health;

import org.jspecify.annotations.NullMarked;
