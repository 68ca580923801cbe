package se.incidentkedjan.intake.report;

import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.facts.IncidentFacts;

/**
 * What someone wants to report, before it has been received.
 *
 * @param description their own words; absent when they wrote none
 * @param reporter who they are; absent when they said nothing of it
 * @param facts the structured answers
 */
public record Submission(
        @Nullable String description, @Nullable Reporter reporter, IncidentFacts facts) {

    /** The most characters (code points) that a description may have. */
    public static final int LONGEST_DESCRIPTION = 20_000;

    /** Reads empty words and an empty reporter as absent. */
    public Submission {
        description = description == null || description.isBlank() ? null : description;
        reporter = reporter == null || reporter.isEmpty() ? null : reporter;
    }

    /** Tells the facts only, so that no log can tell the words. */
    @Override
    public String toString() {
        return "Submission[" + facts + "]";
    }
}
