/** The words of a message, in plain Swedish, as text and as HTML. */
@NullMarked
package se.incidentkedjan.notification.letter;

import org.jspecify.annotations.NullMarked;
