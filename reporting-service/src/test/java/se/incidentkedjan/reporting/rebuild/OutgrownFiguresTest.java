package se.incidentkedjan.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.reporting.ServiceFixture;
import se.incidentkedjan.reporting.counting.Story;
import se.incidentkedjan.reporting.counting.Verification;
import se.incidentkedjan.reporting.rebuild.Rebuild.Step;

class OutgrownFiguresTest extends ServiceFixture {

    @Autowired
    private Outgrown outgrown;

    @Autowired
    private Rebuilding rebuilding;

    @Autowired
    private Verification verification;

    @Autowired
    private MongoTemplate mongo;

    private void anEarlierVersionKept(String collection, int documents) {
        mongo.getCollection(collection)
                .insertMany(IntStream.range(0, documents)
                        .mapToObj(number -> new Document("_id", collection + "-" + number))
                        .toList());
    }

    @AfterEach
    void noRebuildWasEverAskedFor() {
        mongo.getCollection("rebuilds").deleteMany(new Document());
    }

    @Test
    void allThatEachEarlierVersionKeptIsFoundAndRemovedHoweverMuchItIs() {
        assertThat(outgrown.exist()).isFalse();
        for (var collection : new String[] {"rows", "pages", "incident-rows", "figure-pages"}) {
            anEarlierVersionKept(collection, 2_000);
            assertThat(outgrown.exist()).as(collection).isTrue();

            outgrown.remove();

            assertThat(outgrown.exist()).as(collection).isFalse();
            assertThat(mongo.getCollection(collection).countDocuments()).isZero();
        }
    }

    @Test
    void theFiguresOfAnEarlierVersionLeaveRoomForNewOnesFromTheTopics() {
        anEarlierVersionKept("incident-rows", 3);
        anEarlierVersionKept("figure-pages", 3);
        feed.calls.clear();

        rebuilding.resume();

        Awaitility.await()
                .until(() -> rebuilding
                        .latest()
                        .map(Rebuild::step)
                        .filter(Step.DONE::equals)
                        .isPresent());
        assertThat(feed.calls).containsSubsequence("stop", "to beginning", "start");
        assertThat(outgrown.exist()).isFalse();
        hear(Story.ofAReportAt("2026-11-20T10:00:00Z").reported(Category.OTHER, null));
        assertThat(verification.verify().agrees()).isTrue();
        assertThat(verification.verify().incidents()).isEqualTo(1);
    }
}
