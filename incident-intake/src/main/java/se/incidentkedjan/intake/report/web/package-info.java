/** The ways in which people and systems report: a form and an API. */
@NullMarked
package se.incidentkedjan.intake.report.web;

import org.jspecify.annotations.NullMarked;
