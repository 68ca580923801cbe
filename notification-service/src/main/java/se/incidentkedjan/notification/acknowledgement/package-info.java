/** Lets people say that they have it: by a signed link, on the page of the case, or through the API. */
@NullMarked
package se.incidentkedjan.notification.acknowledgement;

import org.jspecify.annotations.NullMarked;
