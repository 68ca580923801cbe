/** Empties the read models and fills them again from what has been said. */
@NullMarked
package se.incidentkedjan.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
