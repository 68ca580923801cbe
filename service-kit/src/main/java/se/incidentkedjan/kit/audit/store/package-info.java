/** The audit trail in MongoDB. */
@NullMarked
package se.incidentkedjan.kit.audit.store;

import org.jspecify.annotations.NullMarked;
