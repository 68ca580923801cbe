/** All services of the chain as one process. */
@NullMarked
package se.incidentkedjan.localstack;

import org.jspecify.annotations.NullMarked;
