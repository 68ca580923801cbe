/** Tells people of reports: those who must check one, and those who are to have it. */
@NullMarked
package se.incidentkedjan.notification.reportpost;

import org.jspecify.annotations.NullMarked;
