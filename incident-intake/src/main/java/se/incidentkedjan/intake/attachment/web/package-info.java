/** Hands out attachments so that no browser shows them. */
@NullMarked
package se.incidentkedjan.intake.attachment.web;

import org.jspecify.annotations.NullMarked;
