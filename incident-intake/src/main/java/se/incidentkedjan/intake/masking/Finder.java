package se.incidentkedjan.intake.masking;

import java.util.List;

/** Finds one kind of thing. Takes time in proportion to the text, whatever the text is. */
@FunctionalInterface
interface Finder {

    /** What it finds, in order, none overlapping another. */
    List<Found> in(String text);
}
