package se.incidentkedjan.kit.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.kit.audit.Actor;
import se.incidentkedjan.kit.audit.AuditFact;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditUnavailable;

class MongoAuditSubjectsTest {

    private static final String ISSUER = "https://inloggning.kommun.example";

    @TempDir
    private Path folder;

    private AuditFixture fixture;
    private AuditSubjects subjects;

    @BeforeEach
    void open() {
        fixture = new AuditFixture(folder);
        subjects = instance();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private AuditSubjects instance() {
        return new MongoAuditSubjects(fixture.database, fixture.clock);
    }

    @Test
    void aPersonHasOnePseudonymWhicheverInstanceAsks() {
        var here = subjects.actor(ISSUER, "dpo", "Dora Dataskydd");

        assertThat(subjects.actor(ISSUER, "dpo", "Dora Dataskydd")).isEqualTo(here);
        assertThat(instance().actor(ISSUER, "dpo", "Dora Dataskydd")).isEqualTo(here);
        assertThat(UUID.fromString(here.code())).isNotNull();
    }

    @Test
    void peopleAreFoundByTheirNameToBeForgotten() {
        var one = subjects.actor(ISSUER, "anna1", "Anna Exempel");
        subjects.actor(ISSUER, "anna2", "Anna Exempel");
        subjects.actor(ISSUER, "dpo", "Dora Dataskydd");

        assertThat(subjects.called("Anna Exempel")).hasSize(2).anySatisfy(person -> {
            assertThat(person.pseudonym()).hasToString(one.code());
            assertThat(person.firstSeen()).isEqualTo(fixture.clock.instant());
        });
        assertThat(subjects.called("Anna")).isEmpty();

        subjects.erase(UUID.fromString(one.code()));

        assertThat(subjects.called("Anna Exempel")).hasSize(1);
    }

    @Test
    void thePseudonymTellsNothingOfThePerson() {
        assertThat(subjects.actor(ISSUER, "dpo", "Dora Dataskydd").code()).doesNotContain("dpo", "Dora");
        assertThat(fixture.database
                        .getCollection("audit_subjects")
                        .find()
                        .first()
                        .getString("_id"))
                .hasSize(64)
                .doesNotContain("dpo");
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() {
        assertThat(subjects.actor("a", "bc", "Ett")).isNotEqualTo(subjects.actor("ab", "c", "Två"));
    }

    @Test
    void manyFirstRequestsAtOnceGetOnePseudonym() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = Stream.generate(this::instance)
                    .limit(20)
                    .<Callable<Actor>>map(one -> () -> one.actor(ISSUER, "dpo", "Dora Dataskydd"))
                    .toList();

            assertThat(threads.invokeAll(tasks).stream()
                            .map(java.util.concurrent.Future::resultNow)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void namesAreLookedUpForAPage() {
        var dora = subjects.actor(ISSUER, "dpo", "Dora Dataskydd");
        var sven = subjects.actor(ISSUER, "ciso", "Sven Säkerhet");

        assertThat(subjects.names(List.of(dora.code(), sven.code(), "anonymous", "service:gateway")))
                .isEqualTo(Map.of(dora.code(), "Dora Dataskydd", sven.code(), "Sven Säkerhet"));
    }

    @Test
    void aNewNameReplacesTheOld() {
        var dora = subjects.actor(ISSUER, "dpo", "Dora Dataskydd");

        subjects.actor(ISSUER, "dpo", "Dora Dahl");

        assertThat(subjects.names(List.of(dora.code()))).containsEntry(dora.code(), "Dora Dahl");
    }

    @Test
    void anErasedPersonCannotBeTiedToWhatTheyDidAndTheChainStaysWhole() {
        var trail = fixture.trail();
        var before = subjects.actor(ISSUER, "dpo", "Dora Dataskydd");
        trail.record(AuditFact.granted(before, "case.read"));
        trail.stop();

        assertThat(subjects.erase(ISSUER, "dpo")).isTrue();
        assertThat(subjects.erase(ISSUER, "dpo")).isFalse();

        assertThat(subjects.names(List.of(before.code()))).isEmpty();
        assertThat(subjects.actor(ISSUER, "dpo", "Dora Dataskydd")).isNotEqualTo(before);
        assertThat(fixture.verify().isWhole()).isTrue();
    }

    @Test
    void aPersonCanBeErasedByPseudonym() {
        var before = subjects.actor(ISSUER, "dpo", "Dora Dataskydd");

        assertThat(subjects.erase(UUID.fromString(before.code()))).isTrue();

        assertThat(subjects.actor(ISSUER, "dpo", "Dora Dataskydd")).isNotEqualTo(before);
    }

    @Test
    void whenTheStoreIsAwayNobodyGetsAPseudonym() {
        fixture.storeGoesAway();

        assertThatThrownBy(() -> subjects.actor(ISSUER, "dpo", "Dora Dataskydd"))
                .isInstanceOf(AuditUnavailable.class);
    }
}
