/** Reads a mailbox over IMAP, and marks a mail only when what it led to is done. */
@NullMarked
package se.incidentkedjan.mailkit.box;

import org.jspecify.annotations.NullMarked;
