package se.incidentkedjan.reporting.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.publication.Tiding.Kind;
import se.incidentkedjan.reporting.publication.Tiding.Notice;
import se.incidentkedjan.reporting.publication.Tiding.Recipient;

/**
 * Who is to be told of reports: whoever checks them, that one waits; those of the calendar, that one is published. What nobody has been told for two months is
 * told no more.
 */
public final class Telling {

    /** Who checks reports. */
    private static final Recipient CHECKER = new Recipient("CISO", null, null);

    private static final int DAYS_AHEAD = 3;
    private static final int DAYS_TOLD = 60;

    private final Editions editions;
    private final Supplier<MeetingCalendar> calendar;
    private final SentBook sent;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * Of these reports.
     *
     * @param zone the time zone of the people
     */
    public Telling(Editions editions, Supplier<MeetingCalendar> calendar, SentBook sent, Clock clock, ZoneId zone) {
        this.editions = editions;
        this.calendar = calendar;
        this.sent = sent;
        this.clock = clock;
        this.zone = zone;
    }

    /** What somebody still is to be told, and who. */
    public List<Tiding> waiting() {
        var all = editions.outlines().stream()
                .flatMap(one -> tidings(one).stream())
                .toList();
        var told = sent.of(all.stream().map(Tiding::key).toList());
        return all.stream()
                .map(tiding -> new Tiding(
                        tiding.key(),
                        tiding.notice(),
                        tiding.recipients().stream()
                                .filter(to -> told.stream()
                                        .noneMatch(one -> one.key().equals(tiding.key())
                                                && one.recipient().equals(to)))
                                .toList()))
                .filter(tiding -> !tiding.recipients().isEmpty())
                .toList();
    }

    /** Somebody has been told. */
    public void told(Sent one) {
        sent.add(one);
    }

    /** To whom a published report has gone. */
    public List<Sent> sentTo(EditionId id) {
        return sent.of(List.of(key(Kind.PUBLISHED, id)));
    }

    private List<Tiding> tidings(Outline one) {
        var planned = planned(one);
        return one.isPublished() ? published(one, planned) : waits(one, planned);
    }

    private List<Tiding> waits(Outline one, Optional<PlannedReport> planned) {
        var tidings = new ArrayList<Tiding>();
        var kind = one.origin().kind();
        if (kind == Origin.Kind.PLANNED || kind == Origin.Kind.SEVERE_INCIDENT) {
            tidings.add(tiding(Kind.TO_CHECK, one, planned, List.of(CHECKER)));
        }
        planned.filter(plan -> !plan.sendBy().isAfter(today().plusDays(DAYS_AHEAD)))
                .ifPresent(plan -> tidings.add(tiding(Kind.LATE, one, planned, List.of(CHECKER))));
        return tidings;
    }

    private List<Tiding> published(Outline one, Optional<PlannedReport> planned) {
        var approval = one.approval();
        if (approval == null || LocalDate.ofInstant(approval.at(), zone).isBefore(today().minusDays(DAYS_TOLD))) {
            return List.of();
        }
        var to = planned.map(Telling::recipients).orElseGet(() -> usual(one));
        return to.isEmpty() ? List.of() : List.of(tiding(Kind.PUBLISHED, one, planned, to));
    }

    private Optional<PlannedReport> planned(Outline one) {
        return calendar.get().reports().stream()
                .filter(plan -> plan.id().isSameReport(one.id()))
                .findFirst();
    }

    /** Those who have had, or will have, another report of the same kind. */
    private List<Recipient> usual(Outline one) {
        return calendar.get().reports().stream()
                .filter(plan -> plan.subject().code().equals(one.id().subject()))
                .findFirst()
                .map(Telling::recipients)
                .orElse(List.of());
    }

    private static List<Recipient> recipients(PlannedReport plan) {
        var to = new ArrayList<Recipient>();
        if (plan.registrator() != null) {
            to.add(new Recipient(null, null, plan.registrator()));
        }
        new HashSet<>(plan.readers()).stream().sorted().forEach(reader -> to.add(new Recipient(null, reader, null)));
        return to;
    }

    private static Tiding tiding(Kind kind, Outline one, Optional<PlannedReport> planned, List<Recipient> recipients) {
        var approval = one.approval();
        return new Tiding(
                key(kind, one.id()),
                new Notice(
                        kind,
                        one.title(),
                        one.periodName(),
                        day(planned, true),
                        day(planned, false),
                        (kind == Kind.PUBLISHED ? "/rapporter/" : "/rapporter/utkast/")
                                + one.id().value(),
                        approval == null ? null : approval.hash()),
                recipients);
    }

    private static @Nullable LocalDate day(Optional<PlannedReport> planned, boolean ofMeeting) {
        return planned.map(plan -> ofMeeting ? plan.meeting() : plan.sendBy()).orElse(null);
    }

    private static String key(Kind kind, EditionId id) {
        return kind + " " + id.value();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
