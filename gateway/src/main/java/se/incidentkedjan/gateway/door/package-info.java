/** What is checked of every request and set on every answer. */
@NullMarked
package se.incidentkedjan.gateway.door;

import org.jspecify.annotations.NullMarked;
