/** How several Spring applications are started side by side, told where everything is, and stopped in order. */
@NullMarked
package se.incidentkedjan.localstack.services;

import org.jspecify.annotations.NullMarked;
