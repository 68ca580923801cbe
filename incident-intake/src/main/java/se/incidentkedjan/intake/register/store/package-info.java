/** Keeps imports, their sealed rows, and which rows have been taken, in MongoDB. */
@NullMarked
package se.incidentkedjan.intake.register.store;

import org.jspecify.annotations.NullMarked;
