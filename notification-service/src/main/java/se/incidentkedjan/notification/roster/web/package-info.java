/** Who is on call, on a page, for programs and on paper. */
@NullMarked
package se.incidentkedjan.notification.roster.web;

import org.jspecify.annotations.NullMarked;
