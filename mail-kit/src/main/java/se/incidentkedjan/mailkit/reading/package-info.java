/** Takes one mail apart, whatever it is made of, and tells in plain words what could not be read. */
@NullMarked
package se.incidentkedjan.mailkit.reading;

import org.jspecify.annotations.NullMarked;
