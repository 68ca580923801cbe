package se.incidentkedjan.notification.subscription.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.events.swedish.SwedishLabels;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.channel.ChannelTexts;
import se.incidentkedjan.notification.channel.Observation;
import se.incidentkedjan.notification.subscription.Notice;
import se.incidentkedjan.notification.subscription.NoticeState;
import se.incidentkedjan.notification.subscription.StatusChange;
import se.incidentkedjan.notification.subscription.Subscriber;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.DataTable;
import se.incidentkedjan.webkit.DataTable.Column;
import se.incidentkedjan.webkit.SummaryRow;
import se.incidentkedjan.webkit.Tag;

/** How it is told in Swedish what other systems are told. */
final class SystemTexts {

    private SystemTexts() {}

    static DataTable table(List<Notice> notices) {
        return new DataTable(
                "Till andra system",
                List.of(
                        Column.text("System"),
                        Column.text("Vad"),
                        Column.text("Läge"),
                        Column.text("När"),
                        Column.number("Försök")),
                rows(notices));
    }

    /** Of each system only the first that is not settled has a time of its own: those behind it wait for it. */
    private static List<List<Cell>> rows(List<Notice> notices) {
        var firsts = new HashSet<ClientCode>();
        return notices.stream()
                .map(notice -> row(notice, notice.state().isSettled() || firsts.add(notice.client())))
                .toList();
    }

    private static List<Cell> row(Notice notice, boolean hasTime) {
        return List.of(
                Cell.of(notice.client().value()),
                Cell.of(change(notice.change())),
                Cell.of(state(notice)),
                hasTime ? when(notice) : Cell.of("–"),
                Cell.of(notice.attempts()));
    }

    private static String change(StatusChange change) {
        var severity = change.severity();
        return change.number() + ". " + status(change.status())
                + (severity == null ? "" : ", " + SwedishLabels.of(severity).toLowerCase(Locale.of("sv")));
    }

    private static String status(CaseStatus status) {
        return switch (status) {
            case REPORTED -> "Anmält";
            case ASSESSED -> "Bedömt";
            case IN_PROGRESS -> "Pågår";
            case RESOLVED -> "Åtgärdat";
            case CLOSED -> "Avslutat";
            case MERGED -> "Hopslaget med ett annat";
            case REJECTED -> "Inte en incident";
        };
    }

    private static String state(Notice notice) {
        return switch (notice.state()) {
            case WAITING -> notice.attempts() > 0 ? "Väntar på nytt försök" : "Väntar";
            case ATTEMPTING -> "Skickas nu";
            case TAKEN -> "Mottaget" + (notice.repeated() ? ", kan ha kommit två gånger" : "");
            case GIVEN_UP -> "Gick inte: systemet sa nej eller var borta för länge";
            case DROPPED -> "Skickas inte" + (notice.repeated() ? ", men kan ha kommit fram" : "");
        };
    }

    private static Cell when(Notice notice) {
        // While it is being sent the next instant is when the attempt counts as lost, which is nothing to wait for.
        var at = notice.state() == NoticeState.WAITING ? notice.nextAt() : notice.settledAt();
        return at == null ? Cell.of("–") : Cell.of(at);
    }

    static List<SummaryRow> rows(Subscriber subscriber, Observation seen, long waiting) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Läge", Cell.of(tag(seen))));
        rows.add(SummaryRow.of(
                "Får veta om",
                switch (subscriber.incidents()) {
                    case OWN -> "ärenden som det har anmält självt";
                    case ALL -> "alla ärenden";
                }));
        rows.add(new SummaryRow("Tog senast emot", Cell.of(when(seen.lastAcceptedAt(), "inget än"))));
        var kind = seen.lastFailure();
        rows.add(new SummaryRow(
                "Gick senast fel",
                Cell.of(kind == null ? "aldrig" : when(seen.lastFailureAt(), "") + ": " + ChannelTexts.failure(kind))));
        rows.add(new SummaryRow("Ärenden som väntar", Cell.of(waiting)));
        return rows;
    }

    private static Tag tag(Observation seen) {
        if (seen.isFailing()) {
            return new Tag("Tar inte emot", Tag.Tone.SEVERE);
        }
        return seen.lastAcceptedAt() == null
                ? new Tag("Inte prövad än", Tag.Tone.NEUTRAL)
                : new Tag("Fungerar", Tag.Tone.DONE);
    }

    private static String when(@Nullable Instant at, String otherwise) {
        return at == null ? otherwise : SwedishTime.dateAndTime(at);
    }
}
