/** What an operator does from the command line: dead letters, rebuilding the statistics, verifying the audit trails. */
@NullMarked
package se.incidentkedjan.localstack.operator;

import org.jspecify.annotations.NullMarked;
