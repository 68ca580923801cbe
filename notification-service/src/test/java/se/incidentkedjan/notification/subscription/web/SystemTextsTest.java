package se.incidentkedjan.notification.subscription.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.notification.subscription.Notice;
import se.incidentkedjan.notification.subscription.NoticeState;
import se.incidentkedjan.notification.subscription.StatusChange;
import se.incidentkedjan.webkit.Cell;

class SystemTextsTest {

    private static final int STATE = 2;
    private static final int WHEN = 3;
    private static final Instant LATER = REPORTED.plusSeconds(300);

    private static Notice notice(String client, NoticeState state, @Nullable Instant nextAt, boolean repeated) {
        return new Notice(
                UUID.randomUUID().toString(),
                ClientCode.of(client),
                new StatusChange(2, CaseStatus.ASSESSED, CaseStatus.REPORTED, null, REPORTED),
                REPORTED,
                state,
                1,
                nextAt,
                nextAt == null ? REPORTED : null,
                repeated,
                null);
    }

    private static List<Cell> column(int column, Notice... notices) {
        return SystemTexts.table(List.of(notices)).rows().stream()
                .map(row -> row.get(column))
                .toList();
    }

    @Test
    void onlyTheFirstThatASystemWaitsForHasATimeAndWhatIsBeingSentHasNone() {
        assertThat(column(
                        WHEN,
                        notice("desk", NoticeState.TAKEN, null, false),
                        notice("desk", NoticeState.WAITING, LATER, false),
                        notice("siem", NoticeState.ATTEMPTING, LATER, false),
                        notice("desk", NoticeState.WAITING, REPORTED, false),
                        notice("siem", NoticeState.WAITING, REPORTED, false)))
                .containsExactly(Cell.of(REPORTED), Cell.of(LATER), Cell.of("–"), Cell.of("–"), Cell.of("–"));
    }

    @Test
    void whatMayHaveComeThoughItWasDroppedSaysSo() {
        assertThat(column(
                        STATE,
                        notice("desk", NoticeState.DROPPED, null, false),
                        notice("desk", NoticeState.DROPPED, null, true)))
                .containsExactly(Cell.of("Skickas inte"), Cell.of("Skickas inte, men kan ha kommit fram"));
    }
}
