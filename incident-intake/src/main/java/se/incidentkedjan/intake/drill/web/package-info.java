/** Lets those who may start a drill. */
@NullMarked
package se.incidentkedjan.intake.drill.web;

import org.jspecify.annotations.NullMarked;
