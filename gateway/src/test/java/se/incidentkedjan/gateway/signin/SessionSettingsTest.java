package se.incidentkedjan.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSettingsTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"short", "xxxxxxxxxxxxxxxxxxxxxxxx", "please-change-this-secret", "CHANGEME0123456789"})
    void aSecretThatIsNoneStopsTheStart(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(secret))
                .withMessageContaining("incidentkedjan.sign-in.client-secret")
                .withMessageContaining("minst 16 tecken");
    }

    @Test
    void aSecretIsNeverShown() {
        assertThat(settings("of-the-tests-0123456789")).hasToString("SessionSettings[incidentkedjan]");
    }

    private static SessionSettings settings(String secret) {
        return new SessionSettings("incidentkedjan", secret, Set.of("openid"), Duration.ofHours(10), 300);
    }
}
