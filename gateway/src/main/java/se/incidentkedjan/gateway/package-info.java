/** The one door of the site: it routes, guards and describes, and holds no data. */
@NullMarked
package se.incidentkedjan.gateway;

import org.jspecify.annotations.NullMarked;
