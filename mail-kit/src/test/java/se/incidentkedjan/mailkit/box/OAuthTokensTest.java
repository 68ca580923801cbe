package se.incidentkedjan.mailkit.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OAuthTokensTest {

    private static final Grant CLIENT =
            new Grant.ClientCredentials("klient-1", "hem&lig=1", "https://outlook.office365.com/.default");

    private final TokenServer server = new TokenServer();
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aTokenIsAskedForOnceAndKeptUntilAMinuteBeforeItEnds() throws IOException {
        var tokens = new OAuthTokens(server.endpoint(), CLIENT, clock);

        assertThat(tokens.token()).isEqualTo("token-1");
        now = now.plus(Duration.ofMinutes(59)).minusSeconds(1);
        assertThat(tokens.token()).isEqualTo("token-1");
        now = now.plusSeconds(1);
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @Test
    void aProgramAsksAsItself() throws IOException {
        new OAuthTokens(server.endpoint(), CLIENT, clock).token();

        assertThat(server.asked)
                .containsExactly("grant_type=client_credentials&client_id=klient-1&client_secret=hem%26lig%3D1"
                        + "&scope=https%3A%2F%2Foutlook.office365.com%2F.default");
    }

    @Test
    void aRefreshTokenIsReplacedByTheNewerOne() throws IOException {
        var tokens =
                new OAuthTokens(server.endpoint(), new Grant.RefreshToken("klient-1", null, "första", null), clock);

        tokens.token();
        now = now.plus(Duration.ofHours(1));
        tokens.token();

        assertThat(server.asked)
                .containsExactly(
                        "grant_type=refresh_token&client_id=klient-1&refresh_token=f%C3%B6rsta",
                        "grant_type=refresh_token&client_id=klient-1&refresh_token=newer-1");
    }

    @Test
    void aTokenThatWasRefusedIsThrownAwayAndAnotherOneIsNot() throws IOException {
        var tokens = new OAuthTokens(server.endpoint(), CLIENT, clock);
        var first = tokens.token();

        tokens.refused("some other");
        assertThat(tokens.token()).isEqualTo(first);

        tokens.refused(first);
        assertThat(tokens.token()).isEqualTo("token-2");
    }

    @Test
    void aRefusalTellsItsCodeAndNothingElse() {
        server.refusal = "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: hemlig klient-1\"}";
        var tokens = new OAuthTokens(server.endpoint(), CLIENT, clock);

        assertThatIOException()
                .isThrownBy(tokens::token)
                .withMessage("the sign-in server refused to give a token: 401 invalid_client");
    }

    @Test
    void anAnswerThatIsNoneIsToldWithoutRepeatingIt() {
        server.refusal = "<html>hemligt";
        var tokens = new OAuthTokens(server.endpoint(), CLIENT, clock);

        assertThatIOException().isThrownBy(tokens::token).withMessage("the sign-in server did not answer in JSON");
    }

    @Test
    void nothingIsAskedWithoutEncryptionOnAnotherMachine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OAuthTokens(URI.create("http://logga-in.example/token"), CLIENT, clock));
    }

    @Test
    void noSecretIsPrinted() throws IOException {
        var tokens = new OAuthTokens(server.endpoint(), CLIENT, clock);
        tokens.token();

        assertThat(tokens
                        + " " + CLIENT + new Grant.RefreshToken("klient-1", "hemlig", "nyckel", null)
                        + new Credentials.Password("asa", "hemlig") + new Credentials.Token("asa", tokens))
                .doesNotContain("hem", "klient", "nyckel", "token-", "asa");
    }
}
