package se.incidentkedjan.kit.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

class OutageTest {

    private static final Instant START = Instant.parse("2026-11-20T15:45:00Z");

    private final Lines lines = new Lines();
    private Instant now = START;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Outage outage = new Outage(lines, "The thing does not answer; it waits", "The thing answers", clock);

    @Test
    void isSaidOnceWhenItBeginsAndOnceWhenItIsOver() {
        for (int second = 0; second < 300; second++) {
            missed();
            pass(Duration.ofSeconds(1));
        }
        outage.isThere();
        outage.isThere();

        assertThat(said())
                .containsExactly(
                        "The thing does not answer; it waits (since 2026-11-20T15:45:00Z: ConnectException: refused)",
                        "The thing answers (was away since 2026-11-20T15:45:00Z)");
        assertThat(lines.stackTraces).isZero();
    }

    @Test
    void isRemindedOfNowAndThen() {
        for (int minute = 0; minute < 60; minute++) {
            missed();
            pass(Duration.ofMinutes(1));
        }

        assertThat(said()).hasSize(6).allMatch(line -> line.contains("since 2026-11-20T15:45:00Z"));
    }

    @Test
    void isNotSaidEachTimeByWhatComesAndGoes() {
        for (int second = 0; second < 50; second++) {
            missed();
            outage.isThere();
            pass(Duration.ofSeconds(1));
        }

        assertThat(said()).hasSize(2);
    }

    @Test
    void isSaidAgainWhenItStaysAwayAfterAll() {
        missed();
        outage.isThere();
        pass(Duration.ofSeconds(30));
        missed();
        pass(Duration.ofSeconds(30));
        missed();

        assertThat(said()).hasSize(3);
        assertThat(said().getLast()).contains("since 2026-11-20T15:45:30Z");
    }

    @Test
    void knowsSinceWhen() {
        assertThat(outage.since()).isEmpty();
        missed();
        pass(Duration.ofMinutes(3));
        missed();

        assertThat(outage.since()).contains(START);
        outage.isThere();
        assertThat(outage.since()).isEmpty();
    }

    private void missed() {
        outage.missed(new IllegalStateException("outside", new ConnectException("refused")));
    }

    private void pass(Duration duration) {
        now = now.plus(duration);
    }

    private List<String> said() {
        return lines.said;
    }

    /** A log that keeps what it is told. */
    private static final class Lines extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1L;

        private final transient List<String> said = new ArrayList<>();
        private int stackTraces;

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable failure) {
            var line = MessageFormatter.arrayFormat(pattern, arguments, failure);
            said.add(line.getMessage());
            stackTraces += line.getThrowable() == null ? 0 : 1;
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return Lines.class.getName();
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return true;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }
    }
}
