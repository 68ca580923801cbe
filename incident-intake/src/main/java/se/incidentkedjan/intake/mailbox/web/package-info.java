/** Shows the mails that a person needs to look at. */
@NullMarked
package se.incidentkedjan.intake.mailbox.web;

import org.jspecify.annotations.NullMarked;
