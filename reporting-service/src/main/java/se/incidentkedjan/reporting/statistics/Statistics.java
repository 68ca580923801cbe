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
 * @param duties every legal duty that applies to any of the incidents
 * @param firstDelivery the time from report to first message
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
        List<Duty> duties,
        FirstDelivery firstDelivery) {

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
     */
    public record Totals(long reported, long assessed, long notYetAssessed) {}

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
            @Nullable Double shareInTime) {}

    /**
     * The time from report until a relay accepted the first message that someone must act on. Counted in steps, so a
     * length of time is told as «at most».
     *
     * @param incidents how many incidents a message has been accepted for
     * @param medianAtMostSeconds half of them within this; absent when there are none or it is more than a day
     * @param p90AtMostSeconds nine of ten within this; absent when there are none or it is more than a day
     */
    public record FirstDelivery(
            long incidents,
            @Nullable Long medianAtMostSeconds,
            @Nullable Long p90AtMostSeconds) {}
}
