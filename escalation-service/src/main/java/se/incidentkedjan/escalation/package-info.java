/** Decides how serious an incident is, what the law asks for, by when, and who must know. */
@NullMarked
package se.incidentkedjan.escalation;

import org.jspecify.annotations.NullMarked;
