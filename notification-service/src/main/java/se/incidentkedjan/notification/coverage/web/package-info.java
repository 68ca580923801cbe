/** Where nobody answers, on a page and for programs. */
@NullMarked
package se.incidentkedjan.notification.coverage.web;

import org.jspecify.annotations.NullMarked;
