/** How an operator starts and follows a rebuild, and how the other services are asked to speak again. */
@NullMarked
package se.incidentkedjan.reporting.rebuild.web;

import org.jspecify.annotations.NullMarked;
