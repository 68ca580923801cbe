/** What comes back on our own messages: answers, mails that could not be brought, and what programs answer by themselves. */
@NullMarked
package se.incidentkedjan.notification.postbox;

import org.jspecify.annotations.NullMarked;
