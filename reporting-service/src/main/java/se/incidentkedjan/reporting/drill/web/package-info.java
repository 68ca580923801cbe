/** Drills for programs, and the alarm when they do not go well. */
@NullMarked
package se.incidentkedjan.reporting.drill.web;

import org.jspecify.annotations.NullMarked;
