/** Turns «this role must know» into messages that reach a person. */
@NullMarked
package se.incidentkedjan.notification;

import org.jspecify.annotations.NullMarked;
