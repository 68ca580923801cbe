/** Keeps attachments in MongoDB, their content in GridFS. */
@NullMarked
package se.incidentkedjan.intake.attachment.store;

import org.jspecify.annotations.NullMarked;
