package se.incidentkedjan.events.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the effect on the municipality's own operations (cybersäkerhetslagen 2025:1506).
 *
 * @param sectors sectors concerned
 * @param criticalSystem whether a sektorskritiskt system is concerned
 * @param protectedInformation whether protected information was accessed, altered or destroyed
 * @param activityLimitedHours hours so far that the activity has been limited; absent when unknown
 * @param alternativeMethodsHours hours so far with alternative working methods; absent when unknown
 * @param affectedPersons number of people affected; absent when unknown
 * @param affectedUsersShare per cent of users affected; absent when unknown
 * @param costShare per cent of last year's income or appropriations; absent when unknown
 * @param seriousInjury whether anyone was seriously injured
 */
public record Operations(
        List<Sector> sectors,
        YesNo criticalSystem,
        YesNo protectedInformation,
        @Nullable BigDecimal activityLimitedHours,
        @Nullable BigDecimal alternativeMethodsHours,
        @Nullable Long affectedPersons,
        @Nullable BigDecimal affectedUsersShare,
        @Nullable BigDecimal costShare,
        YesNo seriousInjury) {

    /** Nothing is known. */
    public static final Operations UNKNOWN =
            new Operations(List.of(), YesNo.UNKNOWN, YesNo.UNKNOWN, null, null, null, null, null, YesNo.UNKNOWN);

    /** Reads what is absent as unknown. */
    public Operations {
        sectors = Absent.isEmpty(sectors);
        criticalSystem = Absent.is(criticalSystem, YesNo.UNKNOWN);
        protectedInformation = Absent.is(protectedInformation, YesNo.UNKNOWN);
        seriousInjury = Absent.is(seriousInjury, YesNo.UNKNOWN);
    }
}
