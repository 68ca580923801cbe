/** Measures the chain beside the same work written by hand, on the same broker, store and mail server. */
@NullMarked
package se.incidentkedjan.benchmarks;

import org.jspecify.annotations.NullMarked;
