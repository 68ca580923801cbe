/** Where the state of a rebuild is kept. */
@NullMarked
package se.incidentkedjan.reporting.rebuild.store;

import org.jspecify.annotations.NullMarked;
