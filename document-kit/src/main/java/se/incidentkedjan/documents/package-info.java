/** What a document says, in one description for all forms: tables, pages and their parts. */
@NullMarked
package se.incidentkedjan.documents;

import org.jspecify.annotations.NullMarked;
