/** Whether every role is answered for at every hour of the days to come, and where it is not. */
@NullMarked
package se.incidentkedjan.notification.coverage;

import org.jspecify.annotations.NullMarked;
