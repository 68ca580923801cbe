/** Has attachments looked through by clamd. */
@NullMarked
package se.incidentkedjan.intake.attachment.scan;

import org.jspecify.annotations.NullMarked;
