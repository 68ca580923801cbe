/** The common frame of all pages: layout, forms, tables, charts and time in Swedish; it holds no data of its own. */
@NullMarked
package se.incidentkedjan.webkit;

import org.jspecify.annotations.NullMarked;
