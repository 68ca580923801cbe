/** Carries a trace from the report to the message, across Kafka. */
@NullMarked
package se.incidentkedjan.kit.tracing;

import org.jspecify.annotations.NullMarked;
