/** Keeps data keys in MongoDB, apart from what they protect, and gives a service its vault. */
@NullMarked
package se.incidentkedjan.kit.sealing.store;

import org.jspecify.annotations.NullMarked;
