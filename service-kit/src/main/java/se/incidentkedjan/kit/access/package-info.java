/** Who may ask a service for what is not meant for people. */
@NullMarked
package se.incidentkedjan.kit.access;

import org.jspecify.annotations.NullMarked;
