package se.incidentkedjan.notification.rhythm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;

import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.notification.rhythm.Choice;
import se.incidentkedjan.notification.rhythm.Rhythm;
import se.incidentkedjan.testing.TestStore;

class MongoChoicesTest {

    @Test
    void theLatestChoiceOfEachIsKept() {
        try (var store = new TestStore();
                var client = MongoClients.create(store.uriOf("rhythms"))) {
            var choices = new MongoChoices(new MongoTemplate(client, "rhythms"));
            assertThat(choices.all()).isEmpty();

            var daily = Rhythm.of("DAILY 07:30").orElseThrow();
            choices.keep(new Choice("enhetschefen", daily, REPORTED));
            choices.keep(new Choice("dataskyddsombudet", Rhythm.atOnce(), REPORTED));
            var latest =
                    new Choice("enhetschefen", Rhythm.of("WEEKLY TUE 16:00").orElseThrow(), REPORTED.plusSeconds(1));
            choices.keep(latest);

            assertThat(choices.all())
                    .containsExactlyInAnyOrder(latest, new Choice("dataskyddsombudet", Rhythm.atOnce(), REPORTED));
        }
    }
}
