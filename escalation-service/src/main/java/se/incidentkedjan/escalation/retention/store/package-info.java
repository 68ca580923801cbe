/** Where the protocols of erasures are kept, and how cases that are due are found. */
@NullMarked
package se.incidentkedjan.escalation.retention.store;

import org.jspecify.annotations.NullMarked;
