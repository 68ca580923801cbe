package se.incidentkedjan.notification.channel.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;
import se.incidentkedjan.notification.channel.ChannelState;
import se.incidentkedjan.notification.channel.ChannelTexts;
import se.incidentkedjan.notification.channel.Mark;
import se.incidentkedjan.notification.channel.Observation;
import se.incidentkedjan.notification.channel.OnlyWays;
import se.incidentkedjan.webkit.Cell;
import se.incidentkedjan.webkit.SummaryRow;
import se.incidentkedjan.webkit.Tag;

/**
 * A channel as the page shows it.
 *
 * @param code its code
 * @param name what it is called
 * @param rows what is known of it
 * @param isConfigured whether the installation has it
 * @param isDown whether it is marked down
 * @param cutOff the names of those who get nothing while it is down; empty when it is not
 */
record ShownChannel(
        String code, String name, List<SummaryRow> rows, boolean isConfigured, boolean isDown, List<String> cutOff) {

    ShownChannel {
        rows = List.copyOf(rows);
        cutOff = List.copyOf(cutOff);
    }

    static ShownChannel of(ChannelState channel, OnlyWays onlyWays) {
        var state = channel.state();
        var isDown = state == ChannelState.State.MARKED_DOWN;
        return new ShownChannel(
                channel.channel().name(),
                ChannelTexts.name(channel.channel()),
                rows(channel),
                state != ChannelState.State.NOT_CONFIGURED,
                isDown,
                isDown ? onlyWays.cutOffWithout(channel.channel()) : List.of());
    }

    private static List<SummaryRow> rows(ChannelState channel) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(new SummaryRow("Läge", Cell.of(tag(channel))));
        if (channel.state() == ChannelState.State.NOT_CONFIGURED) {
            return rows;
        }
        var mark = channel.mark();
        if (mark != null) {
            rows.add(new SummaryRow("Markerad som nere", Cell.of(words(mark))));
        }
        var seen = channel.seen();
        rows.add(new SummaryRow("Tog senast emot", Cell.of(when(seen.lastAcceptedAt(), "inget än"))));
        rows.add(new SummaryRow("Gick senast fel", Cell.of(failure(seen))));
        if (seen.failures() > 0) {
            rows.add(new SummaryRow("Försök i rad utan att lyckas", Cell.of(seen.failures())));
        }
        return rows;
    }

    private static String words(Mark mark) {
        return "%s till %s av %s. Skäl: %s."
                .formatted(
                        SwedishTime.dateAndTime(mark.since()),
                        SwedishTime.dateAndTime(mark.until()),
                        mark.by(),
                        ChannelTexts.reason(mark.reason()).toLowerCase(java.util.Locale.of("sv")));
    }

    private static String failure(Observation seen) {
        var kind = seen.lastFailure();
        return kind == null ? "aldrig" : when(seen.lastFailureAt(), "") + ": " + ChannelTexts.failure(kind);
    }

    private static String when(@Nullable Instant at, String otherwise) {
        return at == null ? otherwise : SwedishTime.dateAndTime(at);
    }

    private static Tag tag(ChannelState channel) {
        return switch (channel.state()) {
            case WORKING ->
                channel.seen().lastAcceptedAt() == null
                        ? new Tag("Inte prövad än", Tag.Tone.NEUTRAL)
                        : new Tag("Fungerar", Tag.Tone.DONE);
            case FAILING -> new Tag("Tar inte emot", Tag.Tone.SEVERE);
            case MARKED_DOWN -> new Tag("Markerad som nere", Tag.Tone.SIGNIFICANT);
            case NOT_CONFIGURED -> new Tag("Inte inställd", Tag.Tone.NEUTRAL);
        };
    }
}
