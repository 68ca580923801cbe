/** The ways by which a person can be reached. */
@NullMarked
package se.incidentkedjan.notification.contact;

import org.jspecify.annotations.NullMarked;
