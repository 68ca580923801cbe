/** Decides what somebody who reports is asked: what happened first, and then only what can still change an outcome. */
@NullMarked
package se.incidentkedjan.intake.form;

import org.jspecify.annotations.NullMarked;
