/** Tests of what is done with the measured figures. */
@NullMarked
package se.incidentkedjan.benchmarks;

import org.jspecify.annotations.NullMarked;
