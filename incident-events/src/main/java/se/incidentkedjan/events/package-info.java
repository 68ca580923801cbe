/** What the services say to each other: sealed event families, identifiers and their JSON form, with no framework. */
@NullMarked
package se.incidentkedjan.events;

import org.jspecify.annotations.NullMarked;
