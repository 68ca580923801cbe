/** Tells by its content what a file is, and whether it tells where it was made. */
@NullMarked
package se.incidentkedjan.intake.attachment.content;

import org.jspecify.annotations.NullMarked;
