/** Who holds a role and how they are reached, as organisation.yml says. */
@NullMarked
package se.incidentkedjan.notification.people;

import org.jspecify.annotations.NullMarked;
