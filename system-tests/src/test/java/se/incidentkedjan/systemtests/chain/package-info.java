/** The whole chain on the local stack, and the words that tests speak to it in. */
@NullMarked
package se.incidentkedjan.systemtests.chain;

import org.jspecify.annotations.NullMarked;
