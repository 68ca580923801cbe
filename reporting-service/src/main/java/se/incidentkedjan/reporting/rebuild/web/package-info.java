/** How an operator starts and follows a rebuild. */
@NullMarked
package se.incidentkedjan.reporting.rebuild.web;

import org.jspecify.annotations.NullMarked;
