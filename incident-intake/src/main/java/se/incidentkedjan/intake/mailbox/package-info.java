/** Decides what becomes of each mail that comes to the mailboxes for incidents. */
@NullMarked
package se.incidentkedjan.intake.mailbox;

import org.jspecify.annotations.NullMarked;
