package se.incidentkedjan.intake.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Operations;
import se.incidentkedjan.events.facts.Origin;
import se.incidentkedjan.events.facts.PersonalData;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.masking.Masking;
import se.incidentkedjan.intake.masking.PatternKind;

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

    /**
     * Reads empty words and an empty reporter as absent. Of what concerns säkerhetsskydd it keeps that it does, and the
     * unit: there is no way to make a submission that holds more of it (säkerhetsskyddslagen 2018:585).
     */
    public Submission {
        if (facts.securityClassified() == YesNo.YES) {
            description = null;
            reporter = null;
            facts = onlySecurityClassified(facts.unit());
        }
        description = description == null || description.isBlank() ? null : description;
        reporter = reporter == null || reporter.isEmpty() ? null : reporter;
    }

    /**
     * That something concerns säkerhetsskydd, and nothing of what it is.
     *
     * @param unit where; absent when not said
     */
    public static Submission securityClassified(@Nullable UnitCode unit) {
        return new Submission(null, null, onlySecurityClassified(unit));
    }

    /**
     * With what points out a person taken from the words.
     *
     * @param kept kinds that are left, because whoever acts needs them
     */
    Submission masked(Set<PatternKind> kept) {
        return description == null
                ? this
                : new Submission(Masking.mask(description, kept).text(), reporter, facts);
    }

    private static IncidentFacts onlySecurityClassified(@Nullable UnitCode unit) {
        return new IncidentFacts(
                Category.UNKNOWN,
                List.of(),
                false,
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                YesNo.YES,
                Origin.UNKNOWN,
                null,
                null,
                null,
                null,
                unit,
                null,
                PersonalData.UNKNOWN,
                Operations.UNKNOWN,
                Klassa.NOT_CLASSIFIED);
    }

    /** Tells the facts only, so that no log can tell the words. */
    @Override
    public String toString() {
        return "Submission[" + facts + "]";
    }
}
