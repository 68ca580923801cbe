/** What an aggregate has said, kept in its own document until, and after, it has been heard. */
@NullMarked
package se.incidentkedjan.kit.journal;

import org.jspecify.annotations.NullMarked;
