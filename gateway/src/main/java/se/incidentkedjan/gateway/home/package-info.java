/** The first page of the site. */
@NullMarked
package se.incidentkedjan.gateway.home;

import org.jspecify.annotations.NullMarked;
