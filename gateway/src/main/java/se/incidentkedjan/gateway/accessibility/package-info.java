/** The accessibility statement of the site: what was looked at, what was found, and what that makes it in the law's words. */
@NullMarked
package se.incidentkedjan.gateway.accessibility;

import org.jspecify.annotations.NullMarked;
