/** Mailboxes on servers of ours and of others, and servers that give tokens. */
@NullMarked
package se.incidentkedjan.mailkit.box;

import org.jspecify.annotations.NullMarked;
