/** Where cases are kept, and how lists of them are found. */
@NullMarked
package se.incidentkedjan.escalation.casework.store;

import org.jspecify.annotations.NullMarked;
