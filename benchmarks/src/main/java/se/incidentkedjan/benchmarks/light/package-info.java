/** The same durable steps as the chain, written by hand against the bare clients, to know what the machine can do. */
@NullMarked
package se.incidentkedjan.benchmarks.light;

import org.jspecify.annotations.NullMarked;
