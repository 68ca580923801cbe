/** Who is asked, in which order and for how long, until someone has an incident. */
@NullMarked
package se.incidentkedjan.notification.chain;

import org.jspecify.annotations.NullMarked;
