package se.incidentkedjan.reporting.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.reporting.publication.Ruling.Granted;
import se.incidentkedjan.reporting.report.ReportPeriod;
import se.incidentkedjan.reporting.report.Subject;

/**
 * Makes by itself what should be there: the reports of the calendar, from the day when they are to be made, and one to kommunstyrelsen
 * when there are more severe incidents than before. Whatever was missed is made once; what is there is left alone.
 */
public final class Preparing {

    private static final Logger LOG = LoggerFactory.getLogger(Preparing.class);

    private final Desk desk;
    private final Supplier<MeetingCalendar> calendar;
    private final Supplier<OptionalLong> severe;
    private final SevereSeen seen;

    /** What is remembered of the severe incidents. */
    public interface SevereSeen {

        /** How many there were at the last look; 0 before the first, so that what came before it is not passed over. */
        long count();

        /** Remembers how many there are. */
        void remember(long count);
    }

    /**
     * Makes them at this desk.
     *
     * @param severe how many severe incidents there have ever been; empty when the figures do not hold everything
     */
    public Preparing(Desk desk, Supplier<MeetingCalendar> calendar, Supplier<OptionalLong> severe, SevereSeen seen) {
        this.desk = desk;
        this.calendar = calendar;
        this.severe = severe;
        this.seen = seen;
    }

    /** Makes what is not there. Waits as long as the figures do not hold everything. */
    public void look() {
        var count = severe.get();
        if (count.isEmpty()) {
            return;
        }
        planned();
        severe(count.getAsLong());
    }

    private void planned() {
        var there = new HashSet<String>();
        desk.all().forEach(one -> there.add(one.id().subject() + " " + one.id().period()));
        RuntimeException failure = null;
        for (var due : calendar.get().due(desk.today())) {
            if (there.contains(due.subject().code() + " " + due.period().code())) {
                continue;
            }
            try {
                if (desk.prepare(due.subject(), due.period(), Origin.meeting(due.meeting()), Who.SYSTEM)
                        instanceof Granted(var made)) {
                    LOG.info("The report {} is made for the meeting on {}", made.id(), due.meeting());
                }
            } catch (RuntimeException e) {
                // The others are made all the same.
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void severe(long now) {
        var before = seen.count();
        if (now > before) {
            extra(now);
        }
        if (now != before) {
            seen.remember(now);
        }
    }

    private void extra(long severe) {
        var today = desk.today();
        var kommunstyrelsen = Subject.of(Subject.Kind.KOMMUNSTYRELSEN);
        var all = desk.all();
        var isMade = all.stream()
                .filter(one -> one.origin().kind() == Origin.Kind.SEVERE_INCIDENT)
                // One of yesterday with the same number: it was made, and whoever made it died before that was
                // remembered.
                .anyMatch(one -> one.to().equals(today)
                        || (one.to().equals(today.minusDays(1))
                                && Origin.severe(severe).equals(one.origin())));
        if (isMade) {
            return;
        }
        var from = all.stream()
                .filter(one -> one.isPublished() && one.id().subject().equals(kommunstyrelsen.code()))
                .map(Outline::to)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusDays(1))
                .orElse(LocalDate.of(today.getYear(), 1, 1));
        var period = ReportPeriod.of(from.isAfter(today) ? today : from, today);
        if (desk.prepare(kommunstyrelsen, period, Origin.severe(severe), Who.SYSTEM) instanceof Granted(var made)) {
            LOG.info("The extra report {} is made, since there are more severe incidents", made.id());
        }
    }
}
