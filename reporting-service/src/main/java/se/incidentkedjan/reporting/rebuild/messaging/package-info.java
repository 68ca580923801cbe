/** How a rebuild moves in the topics and asks the other services to speak again. */
@NullMarked
package se.incidentkedjan.reporting.rebuild.messaging;

import org.jspecify.annotations.NullMarked;
