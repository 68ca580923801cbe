/** A year of invented incidents, told to the chain as employees would tell it, with a clock that runs through the year. */
@NullMarked
package se.incidentkedjan.localstack.demo;

import org.jspecify.annotations.NullMarked;
