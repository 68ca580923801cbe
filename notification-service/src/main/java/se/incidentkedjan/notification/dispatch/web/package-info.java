/** Shows how far each message has come. */
@NullMarked
package se.incidentkedjan.notification.dispatch.web;

import org.jspecify.annotations.NullMarked;
