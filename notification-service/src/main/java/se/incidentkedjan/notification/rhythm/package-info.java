/** When those who only need to know are told: at once, or together with other things at fixed times. */
@NullMarked
package se.incidentkedjan.notification.rhythm;

import org.jspecify.annotations.NullMarked;
