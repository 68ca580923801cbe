/** The structured facts of an incident: codes, numbers and times, never words. */
@NullMarked
package se.incidentkedjan.events.facts;

import org.jspecify.annotations.NullMarked;
