/** The life of a report: planned in the calendar of meetings, made, read through by a person, frozen and published, corrected by a new version. */
@NullMarked
package se.incidentkedjan.reporting.publication;

import org.jspecify.annotations.NullMarked;
