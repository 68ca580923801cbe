/** The same contract on a real Kafka and a real MongoDB, where images are. */
@NullMarked
package se.incidentkedjan.systemtests.containers;

import org.jspecify.annotations.NullMarked;
