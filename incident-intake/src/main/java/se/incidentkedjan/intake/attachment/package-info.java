/** The files that come with reports: received, kept sealed, scanned, handed out and taken away. */
@NullMarked
package se.incidentkedjan.intake.attachment;

import org.jspecify.annotations.NullMarked;
