/** Proofs that something was written by us: what stands in links, in the Message-IDs of our mails, and for what must not be read. */
@NullMarked
package se.incidentkedjan.notification.proof;

import org.jspecify.annotations.NullMarked;
