package se.incidentkedjan.intake.mailbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.StoreForTests;
import se.incidentkedjan.intake.mailbox.Fate;
import se.incidentkedjan.intake.mailbox.Mails;
import se.incidentkedjan.intake.mailbox.Reason;
import se.incidentkedjan.intake.mailbox.Settled;

class MailsInMongoTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");
    private static final IncidentId INCIDENT = new IncidentId(UUID.fromString("0198f0a0-0000-7000-8000-000000000001"));
    private static final Settled REPORTED = new Settled(Fate.REPORTED, INCIDENT, null);
    private static final Settled TO_LOOK_AT = new Settled(Fate.NEEDS_LOOK, null, Reason.AUTO_REPLY);

    @RegisterExtension
    private static final StoreForTests STORE = new StoreForTests("mails");

    private static final MongoTemplate MONGO = STORE.mongo();

    private Mails mails;

    @BeforeEach
    void begin() {
        mails = new MongoMails(MONGO);
    }

    @Test
    void triesAreCountedUntilItIsSettled() {
        assertThat(begin("a")).isEqualTo(new Mails.Known(Fate.TRYING, 1));
        mails.failed("a", "IllegalStateException", true);
        assertThat(begin("a")).isEqualTo(new Mails.Known(Fate.TRYING, 2));
        mails.failed("a", "Away", false);
        assertThat(begin("a")).isEqualTo(new Mails.Known(Fate.TRYING, 2));
        mails.settle("a", REPORTED, "thread");

        assertThat(begin("a")).isEqualTo(new Mails.Known(Fate.REPORTED, 2));
    }

    @Test
    void whatIsSettledStaysSo() {
        begin("a");
        mails.settle("a", REPORTED, null);
        mails.settle("a", TO_LOOK_AT, null);

        assertThat(begin("a").fate()).isEqualTo(Fate.REPORTED);
    }

    @Test
    void aMailIsFoundByItsThreadUntilTheIncidentIsErased() {
        begin("a");
        mails.settle("a", REPORTED, "thread");

        assertThat(mails.incidentsOf(List.of("other", "thread"))).containsExactly(INCIDENT);
        assertThat(mails.mayAnswer("a", "sender", DAY, 1)).isTrue();
        mails.erase(INCIDENT);
        assertThat(mails.incidentsOf(List.of("thread"))).isEmpty();
        assertThat(document("a").keySet()).doesNotContain("thread", "sender", "answer");
    }

    @Test
    void answersAreCountedBySenderAndDayAndTheSameMailIsCountedOnce() {
        List.of("a", "b", "c", "d").forEach(this::begin);

        assertThat(mails.mayAnswer("a", "sender", DAY, 2)).isTrue();
        assertThat(mails.mayAnswer("a", "sender", DAY, 2)).isTrue();
        assertThat(mails.mayAnswer("b", "sender", DAY, 2)).isTrue();
        assertThat(mails.mayAnswer("c", "sender", DAY, 2)).isFalse();
        assertThat(mails.mayAnswer("b", "sender", DAY, 2)).isTrue();
        assertThat(mails.mayAnswer("c", "another", DAY, 2)).isTrue();
        assertThat(new MongoMails(MONGO).mayAnswer("d", "sender", DAY, 2)).isFalse();
        assertThat(mails.mayAnswer("d", "sender", DAY.plusDays(1), 2)).isTrue();
    }

    @Test
    void whatWaitsForAPersonWaitsUntilSomebodyHasLooked() {
        begin("a");
        mails.settle("a", TO_LOOK_AT, null);
        begin("b");
        mails.settle("b", REPORTED, null);

        assertThat(mails.waitingSince()).contains(NOW);
        assertThat(mails.waiting(9))
                .containsExactly(
                        new Mails.Waiting("a", "incident", NOW, Fate.NEEDS_LOOK, Reason.AUTO_REPLY, 1_000, 1, null));
        assertThat(mails.looked("b", NOW)).isFalse();
        assertThat(mails.looked("none", NOW)).isFalse();
        assertThat(mails.looked("a", NOW)).isTrue();
        assertThat(mails.looked("a", NOW.plusSeconds(9))).isTrue();
        assertThat(mails.waiting(9)).isEmpty();
        assertThat(mails.waitingSince()).isEmpty();
        assertThat(document("a").getDate("lookedAt").toInstant()).isEqualTo(NOW);
        assertThat(begin("a").fate()).isEqualTo(Fate.NEEDS_LOOK);
    }

    @Test
    void oldOnesAreForgottenButNotThoseThatWait() {
        List.of("reported", "looked", "waits").forEach(this::begin);
        mails.settle("reported", REPORTED, null);
        mails.settle("looked", TO_LOOK_AT, null);
        mails.settle("waits", TO_LOOK_AT, null);
        mails.looked("looked", NOW);

        mails.forget(NOW);
        assertThat(MONGO.getCollection(MongoMails.COLLECTION).countDocuments()).isEqualTo(3);
        mails.forget(NOW.plusSeconds(1));
        assertThat(MONGO.getCollection(MongoMails.COLLECTION).find().map(found -> found.getString("_id")))
                .containsExactly("waits");
    }

    private Mails.Known begin(String mail) {
        return mails.begin(mail, "incident", 1_000, NOW);
    }

    private static Document document(String mail) {
        return MONGO.findById(mail, Document.class, MongoMails.COLLECTION);
    }
}
