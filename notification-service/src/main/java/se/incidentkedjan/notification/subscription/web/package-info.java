/** Shows what other systems are told, and how they take it. */
@NullMarked
package se.incidentkedjan.notification.subscription.web;

import org.jspecify.annotations.NullMarked;
