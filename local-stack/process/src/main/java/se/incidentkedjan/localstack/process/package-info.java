/** The infrastructure as a process that can be started, killed and started again. */
@NullMarked
package se.incidentkedjan.localstack.process;

import org.jspecify.annotations.NullMarked;
