/** Copies pictures without what is not picture. */
@NullMarked
package se.incidentkedjan.intake.attachment.metadata;

import org.jspecify.annotations.NullMarked;
