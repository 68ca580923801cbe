/** What codes, numbers and times are called in Swedish, on pages and in reports. */
@NullMarked
package se.incidentkedjan.reporting.wording;

import org.jspecify.annotations.NullMarked;
