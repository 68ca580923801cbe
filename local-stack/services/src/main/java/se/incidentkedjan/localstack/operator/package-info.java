/** What an operator does from the command line: dead letters and rebuilding the statistics. */
@NullMarked
package se.incidentkedjan.localstack.operator;

import org.jspecify.annotations.NullMarked;
