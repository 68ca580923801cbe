/** Receives reports, keeps the reporter's words and answers the reporter. */
@NullMarked
package se.incidentkedjan.intake;

import org.jspecify.annotations.NullMarked;
