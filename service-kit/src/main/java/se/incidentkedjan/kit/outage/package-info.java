/** How a service says that something it needs is away, and that it is there again. */
@NullMarked
package se.incidentkedjan.kit.outage;

import org.jspecify.annotations.NullMarked;
