/** Who saw, changed or was refused what: an append-only chain over pseudonymous facts, and the proof that it is whole. */
@NullMarked
package se.incidentkedjan.kit.audit;

import org.jspecify.annotations.NullMarked;
