/** Pages and API for saying that one has it. */
@NullMarked
package se.incidentkedjan.notification.acknowledgement.web;

import org.jspecify.annotations.NullMarked;
