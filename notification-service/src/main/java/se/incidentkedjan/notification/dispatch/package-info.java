/** What is to be sent of one incident, to whom, and how far each message has come. */
@NullMarked
package se.incidentkedjan.notification.dispatch;

import org.jspecify.annotations.NullMarked;
