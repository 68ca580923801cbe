/** Reads files out of forms, tells what became of them, and hands them out so that no browser shows them. */
@NullMarked
package se.incidentkedjan.intake.attachment.web;

import org.jspecify.annotations.NullMarked;
