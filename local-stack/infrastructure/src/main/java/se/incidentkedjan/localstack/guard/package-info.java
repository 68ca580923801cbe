/** What is checked before and while the infrastructure runs, and how a refusal is worded. */
@NullMarked
package se.incidentkedjan.localstack.guard;

import org.jspecify.annotations.NullMarked;
