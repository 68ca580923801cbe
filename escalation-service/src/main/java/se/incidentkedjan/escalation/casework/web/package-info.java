/** Cases over HTTP, for programs and for people. */
@NullMarked
package se.incidentkedjan.escalation.casework.web;

import org.jspecify.annotations.NullMarked;
