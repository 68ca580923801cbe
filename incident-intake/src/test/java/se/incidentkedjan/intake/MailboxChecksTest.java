package se.incidentkedjan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import se.incidentkedjan.mailkit.box.BoxSettings;
import se.incidentkedjan.mailkit.box.Credentials;
import se.incidentkedjan.mailkit.box.Verdict;
import se.incidentkedjan.testing.SettableClock;

class MailboxChecksTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T16:00:00Z"));

    @Test
    void aMailboxThatCannotBeReadIsToldOfAfterAQuarter() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        var registry = new SimpleMeterRegistry();
        var readers = new MailboxReaders(new MailMeters(registry), clock);
        readers.add(
                "incident",
                BoxSettings.encrypted("127.0.0.1", nobody),
                new Credentials.Password("incident@kommun.example", "hemligt"),
                null,
                mail -> Verdict.LATER);
        var check = new MailboxConfiguration().mailboxUnreachable(readers, clock);

        readers.start();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(readers.away()).containsKey("incident"));
            clock.set("2026-11-20T16:15:00Z");
            assertThat(check.look()).isEmpty();
            clock.set("2026-11-20T16:15:01Z");
            assertThat(check.look())
                    .hasValueSatisfying(message -> assertThat(message)
                            .contains("incident (sedan fredag 20 november 2026 kl. 17.00)", "Anmälningar väntar"));
            assertThat(registry.get("incidentkedjan.mailbox.reachable").gauge().value())
                    .isZero();
        } finally {
            readers.stop();
        }
    }

    @Test
    void onlyWhatAMailBringsAboutItselfCostsItATry() {
        var somewhere = new ServerAddress("mongo.example");
        assertThat(MailboxConfiguration.isAway(new DataAccessResourceFailureException("away")))
                .isTrue();
        assertThat(MailboxConfiguration.isAway(new IllegalStateException(new MongoTimeoutException("away"))))
                .isTrue();
        assertThat(MailboxConfiguration.isAway(new MongoNotPrimaryException(new BsonDocument(), somewhere)))
                .isTrue();
        assertThat(MailboxConfiguration.isAway(new UncategorizedMongoDbException(
                        "recovering", new MongoNodeIsRecoveringException(new BsonDocument(), somewhere))))
                .isTrue();
        assertThat(MailboxConfiguration.isAway(new StackOverflowError())).isFalse();
        assertThat(MailboxConfiguration.isAway(new OutOfMemoryError())).isFalse();
        assertThat(MailboxConfiguration.isAway(new DataIntegrityViolationException("too large")))
                .isFalse();
        assertThat(MailboxConfiguration.isAway(new IllegalStateException())).isFalse();
    }
}
