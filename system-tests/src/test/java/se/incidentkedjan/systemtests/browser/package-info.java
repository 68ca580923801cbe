/** The chain as a person sees it. */
@NullMarked
package se.incidentkedjan.systemtests.browser;

import org.jspecify.annotations.NullMarked;
