package se.incidentkedjan.notification.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * That someone is asked to take a step on.
 *
 * @param number how manieth asking of the step it is, from 1
 * @param level how many levels of the chain were asked before, from 0
 * @param lastResort whether there is no level after it
 * @param handedOverBy the name of the one who wants to hand it over; absent when nobody does
 */
public record Asking(
        int number, int level, boolean lastResort, @Nullable String handedOverBy) {}
