/** What the figures are fed from, and how far they have come. */
@NullMarked
package se.incidentkedjan.reporting.feed;

import org.jspecify.annotations.NullMarked;
