/** The form for people: its pages, what they send, and the receipt. */
@NullMarked
package se.incidentkedjan.intake.form.web;

import org.jspecify.annotations.NullMarked;
