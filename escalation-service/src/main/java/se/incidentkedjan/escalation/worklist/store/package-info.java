/** Finds the rows of the work list, and keeps the views that people have saved. */
@NullMarked
package se.incidentkedjan.escalation.worklist.store;

import org.jspecify.annotations.NullMarked;
