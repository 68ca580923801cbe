package se.incidentkedjan.mailkit.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.mailkit.box.Arrived.Extent;

/** How a mailbox is read, whatever server it lies on. */
abstract class MailboxContract {

    static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    final ConcurrentLinkedQueue<String> read = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<Arrived> arrived = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<Watcher.Reason> missed = new ConcurrentLinkedQueue<>();
    private final String thread = "test-box-" + UUID.randomUUID();
    private volatile Watcher.@Nullable Look look;
    private @Nullable Mailbox mailbox;

    abstract Box box();

    abstract Credentials credentials();

    static BoxSettings settings(int port) {
        return settings(port, Duration.ofSeconds(5));
    }

    private static BoxSettings settings(int port, Duration interval) {
        return new BoxSettings(
                "127.0.0.1",
                port,
                false,
                BoxSettings.Starttls.OFF,
                "INBOX",
                interval,
                BoxSettings.USUAL_LIMIT,
                BoxSettings.Beyond.HEADERS,
                null,
                null,
                false);
    }

    void start(BoxSettings settings, Function<String, Verdict> desk) {
        var opened = new Mailbox(
                thread,
                settings,
                credentials(),
                null,
                mail -> {
                    var subject = new String(mail.bytes(), StandardCharsets.UTF_8)
                            .replaceAll("(?s).*Subject: (\\S+).*", "$1");
                    read.add(subject);
                    arrived.add(mail);
                    return desk.apply(subject);
                },
                new Watcher() {
                    @Override
                    public void looked(Look seen) {
                        look = seen;
                    }

                    @Override
                    public void missed(Reason reason, Throwable failure) {
                        missed.add(reason);
                    }
                },
                Clock.systemUTC());
        mailbox = opened;
        opened.start();
    }

    Mailbox mailbox() {
        return java.util.Objects.requireNonNull(mailbox);
    }

    @AfterEach
    void stopReading() {
        if (mailbox != null) {
            mailbox.stop();
            assertThat(mailbox.isRunning()).isFalse();
        }
    }

    @Test
    void whatIsDealtWithIsMarkedAndWhatIsForAPersonStaysUnreadAndIsNotReadAgain() {
        box().comes("first");
        start(settings(box().port()), subject -> subject.equals("person") ? Verdict.FOR_A_PERSON : Verdict.DEALT_WITH);
        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> box().in("INBOX").equals(List.of("first*")));

        box().comes("person");
        box().comes("last");

        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> box().in("INBOX").equals(List.of("first*", "person", "last*")));
        assertThat(read).containsExactly("first", "person", "last");
        await().ignoreExceptions().atMost(PATIENCE).until(() -> new Watcher.Look(1, 0).equals(look));
    }

    @Test
    void aMailboxThatIsStoppedWhileItReadsDoesNotBeginToWaitForNews() {
        box().comes("last");
        start(settings(box().port(), Duration.ofMinutes(20)), subject -> {
            Thread.ofVirtual().start(mailbox()::stop);
            await().atMost(PATIENCE).until(() -> !mailbox().isRunning());
            return Verdict.DEALT_WITH;
        });

        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> box().in("INBOX").equals(List.of("last*")));
        await().atMost(PATIENCE)
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .noneMatch(thread::equals));
    }

    @Test
    void aDeskThatThrowsAtOneMailDoesNotStopTheNextAndThatMailIsBroughtAgain() {
        box().comes("poison");
        box().comes("good");
        start(settings(box().port()), subject -> {
            if (subject.equals("poison")) {
                throw new IllegalStateException("poison");
            }
            return Verdict.DEALT_WITH;
        });

        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> box().in("INBOX").equals(List.of("poison", "good*")));
        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> read.stream().filter("poison"::equals).count() > 1);
    }

    @Test
    void aDeskThatThrowsAtEverythingIsAnOutage() {
        box().comes("any");
        start(settings(box().port()), subject -> {
            if (read.size() < 3) {
                throw new IllegalStateException("the store does not answer");
            }
            return Verdict.DEALT_WITH;
        });

        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> mailbox().awaySince().isPresent());
        assertThat(box().in("INBOX")).containsExactly("any");
        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> box().in("INBOX").equals(List.of("any*")));
        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> mailbox().awaySince().isEmpty());
        assertThat(missed).containsOnly(Watcher.Reason.DESK);
    }

    @Test
    void whatWasTriedBeforeWaitsForWhatIsNew() {
        for (int i = 0; i < 8; i++) {
            box().comes("poison" + i);
        }
        box().comes("good");
        start(settings(box().port()), subject -> {
            if (subject.startsWith("poison")) {
                throw new IllegalStateException("poison");
            }
            return Verdict.DEALT_WITH;
        });

        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> box().in("INBOX").contains("good*"));
        assertThat(read.stream().filter("poison0"::equals).count()).isLessThanOrEqualTo(2);
    }

    @Test
    void mailsAreMovedToWhereTheSettingsSay() {
        box().comes("good");
        box().comes("person");
        box().comes("later");
        start(
                settings(box().port()).moving("Klart", "Behöver en titt", false),
                subject -> subject.equals("good")
                        ? Verdict.DEALT_WITH
                        : subject.equals("person") ? Verdict.FOR_A_PERSON : Verdict.LATER);

        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> box().in("INBOX").equals(List.of("later")));
        assertThat(box().in("Klart")).containsExactly("good*");
        assertThat(box().in("Behöver en titt")).containsExactly("person");
    }

    @Test
    void whatSomeoneHasOpenedElsewhereIsTakenTooWhenItIsToBe() {
        box().comes("opened");
        box().isOpenedElsewhere();
        start(settings(box().port()).moving("Klart", null, true), subject -> Verdict.DEALT_WITH);

        await().ignoreExceptions()
                .atMost(PATIENCE)
                .until(() -> box().in("Klart").equals(List.of("opened*")));
        assertThat(box().in("INBOX")).isEmpty();
    }

    @Test
    void ofAMailBeyondTheLimitOnlyTheHeadersAreFetched() {
        box().comes("huge", 3_000_000);
        start(settings(box().port()).limitedTo(1_000_000, BoxSettings.Beyond.HEADERS), subject -> Verdict.FOR_A_PERSON);

        await().ignoreExceptions().atMost(PATIENCE).until(() -> !arrived.isEmpty());
        var mail = arrived.element();
        assertThat(mail.extent()).isEqualTo(Extent.HEADERS);
        assertThat(mail.size()).isGreaterThan(2_900_000);
        assertThat(new String(mail.bytes(), StandardCharsets.UTF_8))
                .contains("Subject: huge")
                .doesNotContain("xxx");
    }

    @Test
    void orItsBeginning() {
        box().comes("huge", 3_000_000);
        start(settings(box().port()).limitedTo(1_000_000, BoxSettings.Beyond.BEGINNING), subject -> Verdict.DEALT_WITH);

        await().ignoreExceptions().atMost(PATIENCE).until(() -> !arrived.isEmpty());
        assertThat(arrived.element().extent()).isEqualTo(Extent.BEGINNING);
        assertThat(arrived.element().bytes()).hasSize(1_000_000);
    }

    @Test
    void aLargeMailWithinTheLimitIsFetchedWhole() {
        box().comes("large", 7_000_000);
        start(settings(box().port()), subject -> Verdict.DEALT_WITH);

        await().ignoreExceptions().atMost(PATIENCE).until(() -> !arrived.isEmpty());
        assertThat(arrived.element().extent()).isEqualTo(Extent.WHOLE);
        assertThat(arrived.element().bytes().length).isGreaterThan(7_000_000);
        assertThat(new String(arrived.element().bytes(), StandardCharsets.US_ASCII))
                .endsWith("x\r\n");
    }
}
