/** The pages where people choose how often they are told. */
@NullMarked
package se.incidentkedjan.notification.digest.web;

import org.jspecify.annotations.NullMarked;
