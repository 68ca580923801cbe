/** Shows the messages as they look, filled with made-up facts. */
@NullMarked
package se.incidentkedjan.notification.letter.web;

import org.jspecify.annotations.NullMarked;
