/** A real Kafka broker with the chain's topics. */
@NullMarked
package se.incidentkedjan.localstack.broker;

import org.jspecify.annotations.NullMarked;
