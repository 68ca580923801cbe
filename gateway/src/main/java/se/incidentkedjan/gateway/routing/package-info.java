/** Which address leads to which service, and what is said when that service does not answer. */
@NullMarked
package se.incidentkedjan.gateway.routing;

import org.jspecify.annotations.NullMarked;
