package se.incidentkedjan.events.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/**
 * Everything structured that is known about an incident. Nearly all of it may be missing: an absent answer is read as
 * unknown, an absent list as empty.
 *
 * @param category what happened
 * @param aspects which protection was harmed
 * @param nearMiss true when nothing was harmed yet (tillbud, sårbarhet, avvikelse)
 * @param ongoing whether it is still going on
 * @param malicious whether someone meant harm
 * @param securityClassified whether säkerhetsskydd may be concerned
 * @param origin where the cause lies
 * @param occurredFrom when it began, UTC
 * @param occurredTo when it ended, UTC
 * @param discoveredAt when it was first noticed, UTC
 * @param awareAt when the municipality is held to have become aware, UTC
 * @param unit the unit concerned
 * @param system the system concerned
 * @param personalData the personal data concerned
 * @param operations the effect on operations
 * @param klassa the levels of the system concerned
 */
public record IncidentFacts(
        Category category,
        List<Aspect> aspects,
        boolean nearMiss,
        YesNo ongoing,
        YesNo malicious,
        YesNo securityClassified,
        Origin origin,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable Instant discoveredAt,
        @Nullable Instant awareAt,
        @Nullable UnitCode unit,
        @Nullable SystemCode system,
        PersonalData personalData,
        Operations operations,
        Klassa klassa) {

    /** Reads what is absent as unknown. */
    public IncidentFacts {
        category = Absent.is(category, Category.UNKNOWN);
        aspects = Absent.isEmpty(aspects);
        ongoing = Absent.is(ongoing, YesNo.UNKNOWN);
        malicious = Absent.is(malicious, YesNo.UNKNOWN);
        securityClassified = Absent.is(securityClassified, YesNo.UNKNOWN);
        origin = Absent.is(origin, Origin.UNKNOWN);
        personalData = Absent.is(personalData, PersonalData.UNKNOWN);
        operations = Absent.is(operations, Operations.UNKNOWN);
        klassa = Absent.is(klassa, Klassa.NOT_CLASSIFIED);
    }

    /** The least that can be said of an incident. */
    public static IncidentFacts of(Category category) {
        return new IncidentFacts(
                category,
                List.of(),
                false,
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                Origin.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                PersonalData.UNKNOWN,
                Operations.UNKNOWN,
                Klassa.NOT_CLASSIFIED);
    }
}
