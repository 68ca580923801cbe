/** The feed as topics of Kafka. */
@NullMarked
package se.incidentkedjan.reporting.feed.messaging;

import org.jspecify.annotations.NullMarked;
