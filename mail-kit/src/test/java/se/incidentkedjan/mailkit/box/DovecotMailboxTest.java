package se.incidentkedjan.mailkit.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With Dovecot and tokens (XOAUTH2), where it is installed: {@code apt-get install dovecot-imapd}. */
class DovecotMailboxTest extends MailboxContract {

    @TempDir
    private static Path folder;

    private static TokenServer tokens;
    private static Dovecot dovecot;

    // A new mailbox for each test.
    private final String user = "incident." + UUID.randomUUID() + "@kommun.example";
    private final OAuthTokens source = new OAuthTokens(
            tokens.endpoint(), new Grant.ClientCredentials("klient", "hemlig", "imap"), Clock.systemUTC());

    @BeforeAll
    static void begin() throws IOException {
        var why = Dovecot.whyNot();
        if (!why.isEmpty()) {
            System.out.println("DovecotMailboxTest NOT RUN: " + why);
        }
        Assumptions.assumeTrue(why.isEmpty(), () -> "not tried with a real mail server: " + why);
        tokens = new TokenServer();
        dovecot = Dovecot.start(folder, tokens.port());
    }

    @AfterAll
    static void end() {
        if (dovecot != null) {
            dovecot.close();
            tokens.close();
        }
    }

    @Override
    Box box() {
        return new Box(dovecot.port(), user, Dovecot.PASSWORD);
    }

    @Override
    Credentials credentials() {
        tokens.mailbox = user;
        return new Credentials.Token(user, source);
    }

    @Test
    void aTokenThatWasTakenBackIsReplacedAtOnce() throws IOException {
        tokens.takenBack.add(source.token());
        box().comes("mail");

        start(settings(dovecot.port()), subject -> Verdict.DEALT_WITH);

        await().atMost(PATIENCE).until(() -> box().in("INBOX").equals(List.of("mail*")));
        assertThat(missed).isEmpty();
    }

    @Test
    void withoutATokenTheMailboxIsAwayAndTheReasonIsTold() {
        tokens.refusal = "{\"error\":\"invalid_client\"}";
        try {
            start(settings(dovecot.port()), subject -> Verdict.DEALT_WITH);

            await().atMost(PATIENCE).until(() -> missed.contains(Watcher.Reason.NO_TOKEN));
            assertThat(mailbox().awaySince()).isPresent();
        } finally {
            tokens.refusal = "";
        }
    }
}
