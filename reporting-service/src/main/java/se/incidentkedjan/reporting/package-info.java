/** The read models and reports for kommunstyrelse, nämnder, bolag, CISO and DPO. */
@NullMarked
package se.incidentkedjan.reporting;

import org.jspecify.annotations.NullMarked;
