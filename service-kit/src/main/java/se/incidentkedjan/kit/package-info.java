/** How a service stands in the chain: configured by itself in every service, without a business word. */
@NullMarked
package se.incidentkedjan.kit;

import org.jspecify.annotations.NullMarked;
