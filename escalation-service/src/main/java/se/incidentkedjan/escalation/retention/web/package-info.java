/** The pages on which erasure is looked over, ordered and followed up. */
@NullMarked
package se.incidentkedjan.escalation.retention.web;

import org.jspecify.annotations.NullMarked;
