/** How codes and times are written for people in Sweden: one place for all pages and letters. */
@NullMarked
package se.incidentkedjan.events.swedish;

import org.jspecify.annotations.NullMarked;
