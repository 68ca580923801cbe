/** Calls the systems that want to be told, and knows what their calls are signed with. */
@NullMarked
package se.incidentkedjan.notification.subscription.http;

import org.jspecify.annotations.NullMarked;
