package se.incidentkedjan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Receipt;

class ReportMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ReportMeters meters = new ReportMeters(registry);

    @ParameterizedTest
    @EnumSource(Channel.class)
    void whatIsSavedIsCountedAndTimedWhicheverWayItCame(Channel channel) {
        meters.saving(channel, () -> new Outcome.Received(receipt()));

        assertThat(counted(channel, "received")).isEqualTo(1);
        assertThat(counted(channel, "not_saved")).isZero();
        assertThat(timed(channel)).isEqualTo(1);
    }

    @Test
    void whatIsNotSavedIsCountedWhateverTheReason() {
        for (var failure : new RuntimeException[] {new MongoTimeoutException("away"), new IllegalStateException()}) {
            assertThatThrownBy(() -> meters.saving(Channel.EMAIL, () -> {
                        throw failure;
                    }))
                    .isSameAs(failure);
        }

        assertThat(counted(Channel.EMAIL, "not_saved")).isEqualTo(2);
        assertThat(timed(Channel.EMAIL)).isEqualTo(2);
    }

    private double counted(Channel channel, String outcome) {
        return registry.get("incidentkedjan.reports")
                .tag("channel", tag(channel))
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private long timed(Channel channel) {
        return registry.get("incidentkedjan.reports.saving")
                .tag("channel", tag(channel))
                .timer()
                .count();
    }

    private static String tag(Channel channel) {
        return channel.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Receipt receipt() {
        return new Receipt(
                new IncidentId(UUID.randomUUID()),
                Reference.parse("2026-000001"),
                Instant.parse("2026-11-20T16:00:00Z"));
    }
}
