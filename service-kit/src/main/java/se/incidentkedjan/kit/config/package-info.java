/** Reads the files a municipality edits, and says in plain Swedish where and why one of them is wrong. */
@NullMarked
package se.incidentkedjan.kit.config;

import org.jspecify.annotations.NullMarked;
