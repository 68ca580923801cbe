/**
 * An advice on the risk to the people whose data are concerned: it shows what weighs which way, and decides nothing.
 */
@NullMarked
package se.incidentkedjan.escalation.privacy;

import org.jspecify.annotations.NullMarked;
