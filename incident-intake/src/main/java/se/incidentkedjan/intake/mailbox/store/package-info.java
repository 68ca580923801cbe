/** Keeps which mails have come, and what became of them. */
@NullMarked
package se.incidentkedjan.intake.mailbox.store;

import org.jspecify.annotations.NullMarked;
