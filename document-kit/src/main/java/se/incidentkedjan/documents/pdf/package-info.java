/** Papers as PDF that can be read aloud, filed for long and made again byte for byte. */
@NullMarked
package se.incidentkedjan.documents.pdf;

import org.jspecify.annotations.NullMarked;
