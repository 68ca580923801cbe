/** Checks the invented year and the clock it runs on. */
@NullMarked
package se.incidentkedjan.localstack.demo;

import org.jspecify.annotations.NullMarked;
