/** Reports to those who decide: what they say, made once and shown in any form. */
@NullMarked
package se.incidentkedjan.reporting.report;

import org.jspecify.annotations.NullMarked;
