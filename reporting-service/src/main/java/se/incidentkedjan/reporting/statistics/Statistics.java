package se.incidentkedjan.reporting.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period. Every incident is told in the month it was reported; all parts are added up from the same
 * pages, so their sums agree with each other.
 *
 * @param municipality kommunkod
 * @param from first day, Swedish time
 * @param to last day, included
 * @param freshness how far the figures have come
 * @param totals everything in one line
 * @param byMonth every month of the period, in order
 * @param byBoard nämnder and bolagsstyrelser, in the order of organisation.yml; then what is not known there
 * @param byUnit förvaltningar and bolag, in the order of organisation.yml; then what is not known there
 * @param byCategory every category
 * @param bySeverity every severity; then those that have not been assessed
 * @param byPrivacyRisk every risk; then those that have not been assessed
 * @param byAspect konfidentialitet, riktighet, tillgänglighet, spårbarhet; an incident may stand in several or none, so they do
 *     not add up to the total
 * @param byCause every cause; then those of which nobody has told it
 * @param byOrigin every origin
 * @param bySystem systems in the order of organisation.yml, those with incidents only; then what is not known there
 * @param duties every legal duty that applies to any of the incidents
 * @param measures what is to be done because of them
 * @param times how long things took
 */
public record Statistics(
        String municipality,
        LocalDate from,
        LocalDate to,
        Freshness freshness,
        Totals totals,
        List<Month> byMonth,
        List<Named> byBoard,
        List<Named> byUnit,
        List<Coded> byCategory,
        List<Coded> bySeverity,
        List<Coded> byPrivacyRisk,
        List<Coded> byAspect,
        List<Coded> byCause,
        List<Coded> byOrigin,
        List<Named> bySystem,
        List<Duty> duties,
        Measures measures,
        Times times) {

    /**
     * How far the figures have come.
     *
     * @param asOf up to which instant, UTC, they hold what has been said; absent when that cannot be seen
     * @param eventsBehind how many events wait to be counted; absent when that cannot be seen
     * @param rebuilding true while they are built anew, and must not be relied on
     * @param upToDate whether they hold everything that has been said
     */
    public record Freshness(
            @Nullable Instant asOf, @Nullable Long eventsBehind, boolean rebuilding, boolean upToDate) {}

    /**
     * Everything in one line.
     *
     * @param reported how many incidents were reported
     * @param assessed how many of them the rules have been applied to
     * @param notYetAssessed how many of them wait for the rules
     * @param open how many of them are worked on, or wait for it
     * @param closed how many of them are done with
     * @param nearMisses how many of them have harmed nothing yet
     * @param imported how many of them were taken over from an older register
     * @param merged how many reports besides were of the same incident as another one
     * @param rejected how many reports besides were of no incident
     */
    public record Totals(
            long reported,
            long assessed,
            long notYetAssessed,
            long open,
            long closed,
            long nearMisses,
            long imported,
            long merged,
            long rejected) {}

    /** A month, Swedish time, and how many incidents were reported in its part of the period. */
    public record Month(YearMonth month, long reported) {}

    /**
     * A nämnd, a förvaltning or what stands for those that are not known.
     *
     * @param code as in organisation.yml; absent for incidents that nobody has placed
     * @param name what people call it, Swedish
     * @param reported how many incidents
     */
    public record Named(@Nullable String code, String name, long reported) {}

    /** One of a fixed set of codes, and how many incidents. */
    public record Coded(String code, long reported) {}

    /**
     * A legal duty.
     *
     * @param code as in duties.yml
     * @param name what is to be done, Swedish
     * @param started how many times it has applied: the sum of the next four
     * @param metInTime done at or before the due instant
     * @param metLate done after it
     * @param missed past the due instant and not done
     * @param running the clock runs
     * @param lateBecause why those done late were: every reason that was told; then those of which nobody has told
     * @param shareInTime done in time, of those that are decided (not running), 0 to 1; absent when none is decided
     */
    public record Duty(
            String code,
            String name,
            long started,
            long metInTime,
            long metLate,
            long missed,
            long running,
            List<Coded> lateBecause,
            @Nullable Double shareInTime) {}

    /**
     * What is to be done because of the incidents of the period, as it stands today.
     *
     * @param open still to be done: the sum of the next two
     * @param openInTime its last day has not passed
     * @param openLate its last day has passed
     * @param doneInTime done on or before its last day
     * @param doneLate done after it
     * @param handedOver followed up somewhere else
     */
    public record Measures(
            long open, long openInTime, long openLate, long doneInTime, long doneLate, long handedOver) {}

    /**
     * How long things took. What is imported is in none of them.
     *
     * @param toReport from when it was noticed to the report
     * @param toDelivery from the report until a relay accepted the first message that somebody must act on
     * @param toAcknowledge from the report until somebody said that they have it
     * @param toAssess from the report until it was known what risk there is to people
     * @param toClose from the report until it was closed
     */
    public record Times(Spread toReport, Spread toDelivery, Spread toAcknowledge, Spread toAssess, Spread toClose) {}

    /**
     * A time. Counted in steps of a tenth: what is told is at most five per cent from what was.
     *
     * @param incidents of how many it is known
     * @param medianSeconds half of them within about this; absent when it is known of none
     * @param p90Seconds nine of ten within about this; absent likewise
     */
    public record Spread(
            long incidents,
            @Nullable Long medianSeconds,
            @Nullable Long p90Seconds) {}
}
