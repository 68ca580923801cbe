package se.incidentkedjan.notification.subscription.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class CallsTest {

    private static final String PREFIX = "incidentkedjan.notification.subscribers.";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static Calls calls(Map<String, String> settings) {
        var bound = new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("incidentkedjan.notification", SubscriberSettings.class);
        return new Calls(bound, bundle -> null, Clock.systemUTC());
    }

    private static void assertWrong(Map<String, String> settings, String... reason) {
        assertThatThrownBy(() -> calls(settings))
                .isInstanceOf(InvalidConfiguration.class)
                .hasMessageContainingAll(reason)
                .message()
                .doesNotContain("MfKQ9", "hemligt");
    }

    @Test
    void itsNamesAreThoseThatTheFileMayHave() {
        assertThat(calls(Map.of()).names()).isEmpty();
        assertThat(calls(Map.of(PREFIX + "siem.secret", SECRET)).names()).containsExactly("siem");
    }

    @Test
    void whatCannotBeCalledThatWayStopsTheStartAndSaysWhichSettingItIs() {
        assertWrong(Map.of(PREFIX + "siem.authorization", "Bearer hemligt"), PREFIX + "siem.secret", "saknas");
        assertWrong(Map.of(PREFIX + "siem.secret", "hemligt"), PREFIX + "siem.secret", "whsec_");
        assertWrong(
                Map.of(PREFIX + "siem.secret", SECRET, PREFIX + "siem.answer-timeout", "1m"),
                PREFIX + "siem.answer-timeout");
        assertWrong(
                Map.of(PREFIX + "siem.secret", SECRET, PREFIX + "siem.authorization", "Bearer a\nhemligt"),
                PREFIX + "siem.authorization");
        assertWrong(Map.of(PREFIX + "Siem_1.secret", SECRET), "a-z, 0-9");
    }
}
