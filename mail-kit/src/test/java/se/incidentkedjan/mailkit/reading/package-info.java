/** Mails as people, programs and those who mean harm write them. */
@NullMarked
package se.incidentkedjan.mailkit.reading;

import org.jspecify.annotations.NullMarked;
