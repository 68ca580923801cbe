/** Checks the operator's commands. */
@NullMarked
package se.incidentkedjan.localstack.operator;

import org.jspecify.annotations.NullMarked;
