/** Brings what the journals hold to Kafka, in order, at least once. */
@NullMarked
package se.incidentkedjan.kit.relay;

import org.jspecify.annotations.NullMarked;
