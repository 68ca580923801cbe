/** The pages on which whoever reported follows their report, and the way in for questions to them. */
@NullMarked
package se.incidentkedjan.intake.followup.web;

import org.jspecify.annotations.NullMarked;
