package se.incidentkedjan.notification.postbox.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.mailkit.box.Verdict;
import se.incidentkedjan.notification.postbox.meters.PostMeters;

class ImapPostboxTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final String BOX = "kvittens@kommun.example";

    private final ConcurrentLinkedQueue<String> read = new ConcurrentLinkedQueue<>();
    private final int port = freePort();
    private final ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
    private GreenMail server = new GreenMail(setup);

    @BeforeEach
    void start() {
        open();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void open() {
        server.start();
        server.setUser(BOX, BOX, "hemligt");
    }

    private static int freePort() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImapPostbox postbox(Function<String, Verdict> desk) {
        var settings = new PostboxSettings(
                "127.0.0.1",
                port,
                BOX,
                "hemligt",
                false,
                PostboxSettings.Starttls.OFF,
                null,
                "INBOX",
                Duration.ofSeconds(5));
        return new ImapPostbox(
                settings,
                null,
                bytes -> {
                    var subject = new String(bytes, StandardCharsets.UTF_8).replaceAll("(?s).*Subject: (\\S+).*", "$1");
                    read.add(subject);
                    return desk.apply(subject);
                },
                () -> {},
                new PostMeters(new SimpleMeterRegistry(), true, () -> 0),
                Clock.systemUTC());
    }

    private void comes(String subject) {
        server.getUserManager()
                .getUserByEmail(BOX)
                .deliver(GreenMailUtil.createTextEmail(BOX, "a@kommun.example", subject, "Hej", setup));
    }

    private List<Boolean> seen() {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.isSet(Flags.Flag.SEEN);
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void whatWasThereAndWhatComesIsReadAndMarkedAndWhatIsForAPersonStaysUnreadAndIsNotReadAgain() {
        comes("first");
        var postbox = postbox(subject -> subject.equals("person") ? Verdict.FOR_A_PERSON : Verdict.DEALT_WITH);
        postbox.start();
        await().atMost(PATIENCE).until(() -> seen().equals(List.of(true)));

        comes("person");
        comes("last");

        await().atMost(PATIENCE).until(() -> seen().equals(List.of(true, false, true)));
        postbox.stop();
        assertThat(read).containsExactly("first", "person", "last");
        assertThat(postbox.isRunning()).isFalse();
    }

    @Test
    void aMailThatCannotBeDealtWithDoesNotStopTheNextAndIsTriedAgain() {
        comes("poison");
        comes("good");
        var postbox = postbox(subject -> subject.equals("poison") ? Verdict.LATER : Verdict.DEALT_WITH);

        postbox.start();

        await().atMost(PATIENCE).until(() -> seen().equals(List.of(false, true)));
        await().atMost(PATIENCE)
                .until(() -> read.stream().filter("poison"::equals).count() > 1);
        postbox.stop();
    }

    @Test
    void whileTheStoreIsAwayNothingIsMarkedAsRead() {
        comes("answer");
        var away = new java.util.concurrent.atomic.AtomicInteger(2);
        var postbox = postbox(subject -> {
            if (away.getAndDecrement() > 0) {
                throw new IllegalStateException("the store does not answer");
            }
            return Verdict.DEALT_WITH;
        });

        postbox.start();

        await().atMost(PATIENCE).until(() -> postbox.awaySince().isPresent());
        assertThat(seen()).containsExactly(false);
        await().atMost(PATIENCE).until(() -> seen().equals(List.of(true)));
        postbox.stop();
        assertThat(read).containsExactly("answer", "answer", "answer");
    }

    @Test
    void aMailboxThatGoesAwayIsReadAgainWhenItIsBack() {
        comes("before");
        var postbox = postbox(subject -> Verdict.DEALT_WITH);
        postbox.start();
        await().atMost(PATIENCE).until(() -> read.contains("before"));

        server.stop();
        await().atMost(PATIENCE).until(() -> postbox.awaySince().isPresent());
        server = new GreenMail(setup);
        open();
        comes("after");

        await().atMost(PATIENCE).until(() -> read.contains("after"));
        await().atMost(PATIENCE).until(() -> postbox.awaySince().isEmpty());
        postbox.stop();
    }

    @Test
    void withoutAHostNothingIsReadAndNothingIsWrong() {
        var settings = new PostboxSettings(
                "", 143, null, null, false, PostboxSettings.Starttls.OFF, null, "INBOX", Duration.ofMinutes(1));
        var postbox = new ImapPostbox(
                settings,
                null,
                bytes -> Verdict.DEALT_WITH,
                () -> {},
                new PostMeters(new SimpleMeterRegistry(), false, () -> 0),
                Clock.systemUTC());

        postbox.start();

        assertThat(postbox.isRunning()).isFalse();
        assertThat(new SilentPostboxCheck(postbox, Clock.systemUTC()).look()).isEmpty();
        postbox.stop();
    }
}
