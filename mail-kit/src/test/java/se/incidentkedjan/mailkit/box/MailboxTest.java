package se.incidentkedjan.mailkit.box;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With GreenMail, in memory. */
class MailboxTest extends MailboxContract {

    private static final String USER = "incident@kommun.example";

    private final ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
    private GreenMail server = new GreenMail(setup);

    @BeforeEach
    void begin() {
        server.start();
        server.setUser(USER, USER, "hemligt");
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private static int freePort() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    Box box() {
        return new Box(setup.getPort(), USER, "hemligt");
    }

    @Override
    Credentials credentials() {
        return new Credentials.Password(USER, "hemligt");
    }

    @Test
    void aServerThatGoesAwayIsReadAgainWhenItIsBack() {
        box().comes("before");
        start(settings(setup.getPort()), subject -> Verdict.DEALT_WITH);
        await().atMost(PATIENCE).until(() -> read.contains("before"));

        server.stop();
        await().atMost(PATIENCE).until(() -> missed.contains(Watcher.Reason.UNREACHABLE));
        server = new GreenMail(setup);
        begin();
        box().comes("after");

        await().atMost(PATIENCE).until(() -> read.contains("after"));
        await().atMost(PATIENCE).until(() -> mailbox().awaySince().isEmpty());
    }

    @Test
    void aTokenIsNotSentToAnotherMachineWithoutEncryption() {
        var settings = new BoxSettings(
                "mail.example",
                143,
                false,
                BoxSettings.Starttls.WHEN_OFFERED,
                "INBOX",
                settings(1).interval(),
                1,
                BoxSettings.Beyond.HEADERS,
                null,
                null,
                false);
        var tokens = new TokenServer();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mailbox(
                        "x",
                        settings,
                        new Credentials.Token(
                                USER,
                                new OAuthTokens(
                                        tokens.endpoint(),
                                        new Grant.ClientCredentials("a", "b", "c"),
                                        Clock.systemUTC())),
                        null,
                        mail -> Verdict.LATER,
                        new Watcher() {
                            @Override
                            public void looked(Look look) {}

                            @Override
                            public void missed(Reason reason, Throwable failure) {}
                        },
                        Clock.systemUTC()));
        tokens.close();
    }
}
