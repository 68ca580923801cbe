/** Measures documents of one table beside the bare writing of its text. */
@NullMarked
package se.incidentkedjan.benchmarks.documents;

import org.jspecify.annotations.NullMarked;
