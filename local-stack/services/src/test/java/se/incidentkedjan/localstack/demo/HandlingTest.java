package se.incidentkedjan.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HandlingTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-16T08:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final Duration THREE_DAYS = Duration.ofHours(72);

    @Test
    void workIsDoneInOfficeHours() {
        var midnight = new Handling(14 / 72.0, null);
        assertThat(midnight.doneAt(MONDAY_MORNING, MONDAY_MORNING.plus(THREE_DAYS)))
                .hasValue(Instant.parse("2026-11-17T10:02:00Z"));
    }

    @Test
    void whatWouldBeTooLateOnMondayIsDoneInTheWeekEnd() {
        var onSunday = new Handling(0.7, null);
        assertThat(onSunday.doneAt(FRIDAY_NOON, FRIDAY_NOON.plus(Duration.ofHours(60))))
                .hasValue(FRIDAY_NOON.plus(Duration.ofHours(42)));
    }

    @Test
    void theLateAndTheForgetfulPassTheLimit() {
        assertThat(new Handling(0.5, null).passes(MONDAY_MORNING, MONDAY_MORNING.plus(THREE_DAYS)))
                .isFalse();
        assertThat(new Handling(1.2, null).passes(MONDAY_MORNING, MONDAY_MORNING.plus(THREE_DAYS)))
                .isTrue();
        var never = new Handling(null, null);
        assertThat(never.passes(MONDAY_MORNING, MONDAY_MORNING.plus(THREE_DAYS)))
                .isTrue();
        assertThat(never.doneAt(MONDAY_MORNING, MONDAY_MORNING.plus(THREE_DAYS)))
                .isEmpty();
    }

    @Test
    void peopleAreInformedEvenWithoutALimit() {
        assertThat(new Handling(null, Duration.ofHours(2)).doneAt(MONDAY_MORNING, null))
                .hasValue(MONDAY_MORNING.plus(Duration.ofHours(2)));
    }
}
