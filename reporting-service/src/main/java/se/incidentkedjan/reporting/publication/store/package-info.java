/** Where versions of reports are kept. */
@NullMarked
package se.incidentkedjan.reporting.publication.store;

import org.jspecify.annotations.NullMarked;
