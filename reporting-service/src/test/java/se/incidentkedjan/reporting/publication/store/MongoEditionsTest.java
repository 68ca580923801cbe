package se.incidentkedjan.reporting.publication.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.reporting.publication.Edition;
import se.incidentkedjan.reporting.publication.EditionSamples;
import se.incidentkedjan.reporting.publication.Editions;
import se.incidentkedjan.reporting.publication.Editions.Written;

class MongoEditionsTest {

    private final MongoServer store = new MongoServer(new MemoryBackend());
    private MongoTemplate mongo;
    private Editions editions;

    @BeforeEach
    void begin() {
        mongo = new MongoTemplate(MongoClients.create(store.bindAndGetConnectionString()), "reports");
        editions = new MongoEditions(mongo);
    }

    @AfterEach
    void end() {
        store.shutdownNow();
    }

    /** As after a restart: nothing is remembered. */
    private Editions another() {
        return new MongoEditions(mongo);
    }

    private Edition kept(Edition edition) {
        assertThat(editions.add(edition)).isEqualTo(Written.DONE);
        return edition;
    }

    private static Map<String, byte[]> files() {
        return Map.of("pdf", new byte[] {1, 2, 3});
    }

    @Test
    void whatIsKeptIsFoundAsItWas() {
        var draft = kept(EditionSamples.draft("2026"));
        var frozen = EditionSamples.frozen(draft, 1);

        assertThat(editions.find(draft.id().value())).contains(draft);
        assertThat(editions.publish(frozen, files())).isEqualTo(Written.DONE);

        assertThat(another().find(draft.id().value())).contains(frozen);
        assertThat(another().file(draft.id(), "pdf")).hasValue(new byte[] {1, 2, 3});
        assertThat(another().file(draft.id(), "exe")).isEmpty();
        assertThat(another().find("kommunstyrelsen_1999_1")).isEmpty();
    }

    @Test
    void theListTellsWhatIsPublished() {
        var year = kept(EditionSamples.draft("2026"));
        kept(EditionSamples.draft("2026-T1"));
        editions.publish(EditionSamples.frozen(year, 1), files());

        assertThat(another().outlines())
                .extracting(one -> one.id().value(), one -> one.isPublished())
                .containsExactlyInAnyOrder(
                        tuple("kommunstyrelsen_2026_1", true), tuple("kommunstyrelsen_2026-T1_1", false));
    }

    @Test
    void theSameReportIsKeptOnce() {
        var draft = kept(EditionSamples.draft("2026"));

        assertThat(another().add(draft)).isEqualTo(Written.SOMEBODY_WAS_FIRST);
    }

    @Test
    void ofTwoChangesAtOnceOneIsMade() {
        var draft = kept(EditionSamples.draft("2026"));

        assertThat(editions.change(EditionSamples.edited(draft, "Den första."))).isEqualTo(Written.DONE);
        assertThat(another().change(EditionSamples.edited(draft, "Den andra."))).isEqualTo(Written.SOMEBODY_WAS_FIRST);

        assertThat(editions.find(draft.id().value())
                        .orElseThrow()
                        .report()
                        .texts()
                        .summary())
                .containsExactly("Den första.");
    }

    @Test
    void ofTwoThatAreApprovedInTheSameMomentOneIsPublished() {
        var year = kept(EditionSamples.draft("2026"));
        var tertial = kept(EditionSamples.draft("2026-T1"));

        assertThat(editions.publish(EditionSamples.frozen(year, 1), files())).isEqualTo(Written.DONE);
        assertThat(another().publish(EditionSamples.frozen(tertial, 1), files()))
                .isEqualTo(Written.PUBLISHED_MEANWHILE);

        assertThat(another().find(tertial.id().value())).contains(tertial);
        assertThat(another().published()).containsExactly(year.ground().figures());
    }

    @Test
    void whatIsPublishedIsRememberedAndWhatComesLaterToo() {
        var year = kept(EditionSamples.draft("2026"));
        var tertial = kept(EditionSamples.draft("2026-T1"));
        var other = another();
        assertThat(other.published()).isEmpty();

        editions.publish(EditionSamples.frozen(tertial, 1), files());
        assertThat(other.published()).containsExactly(tertial.ground().figures());
        editions.publish(EditionSamples.frozen(year, 2), files());

        assertThat(other.published())
                .containsExactly(tertial.ground().figures(), year.ground().figures());
        assertThat(another().published())
                .containsExactly(tertial.ground().figures(), year.ground().figures());
    }

    @Test
    void filesStayWhenItIsToldThatAReportWasAdopted() {
        var year = kept(EditionSamples.draft("2026"));
        var frozen = EditionSamples.frozen(year, 1);
        editions.publish(frozen, files());

        assertThat(editions.change(EditionSamples.adopted(frozen))).isEqualTo(Written.DONE);

        assertThat(another().file(year.id(), "pdf")).isPresent();
    }

    @Test
    void aDraftCanBeRemovedAndWhatIsPublishedNot() {
        var year = kept(EditionSamples.draft("2026"));
        var tertial = kept(EditionSamples.draft("2026-T1"));
        var frozen = EditionSamples.frozen(year, 1);
        editions.publish(frozen, files());

        assertThat(editions.remove(frozen.id(), frozen.revision())).isFalse();
        assertThat(editions.remove(tertial.id(), 7)).isFalse();
        assertThat(editions.remove(tertial.id(), tertial.revision())).isTrue();

        assertThat(editions.outlines()).hasSize(1);
    }

    @Test
    void theNumberOfSevereIncidentsIsRemembered() {
        var seen = new MongoSevereSeen(mongo);
        assertThat(seen.count()).isZero();

        seen.remember(3);
        seen.remember(4);

        assertThat(new MongoSevereSeen(mongo).count()).isEqualTo(4);
    }
}
