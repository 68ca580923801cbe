/** How long the rules take to say what they say of an incident. */
@NullMarked
package se.incidentkedjan.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
