package se.incidentkedjan.mailkit.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said on the wire at the sign-in by a token, letter by letter. */
class SignInTest {

    private static final String USER = "incident@kommun.example";

    private final List<String> refused = new ArrayList<>();

    /** Gives these, one after the other as they are refused. */
    private TokenSource tokens(String... each) {
        return new TokenSource() {
            @Override
            public String token() {
                return each[Math.min(refused.size(), each.length - 1)];
            }

            @Override
            public void refused(String token) {
                refused.add(token);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theUserAndTheTokenAreShownInTheFormOfXoauth2(boolean takesItAtOnce) throws MessagingException {
        try (var server = new ScriptedImap(takesItAtOnce, "good")) {
            var settings = MailboxContract.settings(server.port());

            SignIn.to(settings, new Credentials.Token(USER, tokens("good")), null)
                    .close();

            assertThat(server.shown).containsExactly("user=" + USER + "\u0001auth=Bearer good\u0001\u0001");
            assertThat(server.said).noneMatch(line -> line.contains("LOGIN") || line.contains("PLAIN"));
        }
    }

    @Test
    void afterARefusalAnotherTokenIsShownOnce() throws MessagingException {
        try (var server = new ScriptedImap(true, "good")) {
            var settings = MailboxContract.settings(server.port());

            SignIn.to(settings, new Credentials.Token(USER, tokens("old", "good")), null)
                    .close();

            assertThat(refused).containsExactly("old");
            assertThat(server.shown).hasSize(2).last().asString().contains("Bearer good");
            assertThat(server.afterRefusal)
                    .as("the reason is answered, or the server would wait")
                    .hasSize(1);
        }
    }

    @Test
    void aUserWhomNoTokenHelpsIsRefusedAfterTwoAndHasNoSecretInTheReason() {
        try (var server = new ScriptedImap(true, "good")) {
            var settings = MailboxContract.settings(server.port());

            assertThatExceptionOfType(AuthenticationFailedException.class)
                    .isThrownBy(() -> SignIn.to(settings, new Credentials.Token(USER, tokens("old", "older")), null))
                    .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("old", USER));
            assertThat(server.shown).hasSize(2);
        }
    }
}
