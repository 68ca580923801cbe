/** The pages on which a register is uploaded, understood, looked through, taken in and taken back. */
@NullMarked
package se.incidentkedjan.intake.register.web;

import org.jspecify.annotations.NullMarked;
