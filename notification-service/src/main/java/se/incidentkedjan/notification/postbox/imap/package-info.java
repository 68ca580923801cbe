/** Reads the mailbox by IMAP. */
@NullMarked
package se.incidentkedjan.notification.postbox.imap;

import org.jspecify.annotations.NullMarked;
