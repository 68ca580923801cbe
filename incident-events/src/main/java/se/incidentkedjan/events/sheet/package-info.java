/** How what people have written is put into spreadsheets: one place for all files that are opened in them. */
@NullMarked
package se.incidentkedjan.events.sheet;

import org.jspecify.annotations.NullMarked;
