/** Calls other systems of the municipality's: chats, ticket desks, alarm centres. */
@NullMarked
package se.incidentkedjan.notification.sending.webhook;

import org.jspecify.annotations.NullMarked;
