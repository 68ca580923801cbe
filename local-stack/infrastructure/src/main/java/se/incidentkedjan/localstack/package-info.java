/** The infrastructure of the local stack as one process: broker, store and mail server. */
@NullMarked
package se.incidentkedjan.localstack;

import org.jspecify.annotations.NullMarked;
