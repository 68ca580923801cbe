/** Writes in the trail what is asked of a service, and whether it was allowed. */
@NullMarked
package se.incidentkedjan.kit.audit.witness;

import org.jspecify.annotations.NullMarked;
