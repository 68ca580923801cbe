/** One description of the whole programming interface, merged from those of the services. */
@NullMarked
package se.incidentkedjan.gateway.openapi;

import org.jspecify.annotations.NullMarked;
