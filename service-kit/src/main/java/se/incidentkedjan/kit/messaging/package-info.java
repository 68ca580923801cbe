/** The form of events on Kafka, and what happens to those that cannot be handled. */
@NullMarked
package se.incidentkedjan.kit.messaging;

import org.jspecify.annotations.NullMarked;
