/** A MongoDB-compatible store in a file that keeps every write it has acknowledged. */
@NullMarked
package se.incidentkedjan.localstack.store;

import org.jspecify.annotations.NullMarked;
