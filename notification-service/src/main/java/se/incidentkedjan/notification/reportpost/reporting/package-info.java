/** Asks reporting-service what there is to tell of its reports. */
@NullMarked
package se.incidentkedjan.notification.reportpost.reporting;

import org.jspecify.annotations.NullMarked;
