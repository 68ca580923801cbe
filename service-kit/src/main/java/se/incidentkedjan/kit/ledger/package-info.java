/** How a service keeps its aggregates: one document write holds the change, what it says and what it heard. */
@NullMarked
package se.incidentkedjan.kit.ledger;

import org.jspecify.annotations.NullMarked;
