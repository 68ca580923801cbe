/** Shows and hands out what is kept of one person. */
@NullMarked
package se.incidentkedjan.intake.subject.web;

import org.jspecify.annotations.NullMarked;
