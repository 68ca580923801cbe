/** What happens to the chain when things break. */
@NullMarked
package se.incidentkedjan.systemtests.faults;

import org.jspecify.annotations.NullMarked;
