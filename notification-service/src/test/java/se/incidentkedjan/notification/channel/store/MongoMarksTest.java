package se.incidentkedjan.notification.channel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;
import static se.incidentkedjan.notification.contact.DeliveryChannel.E_MAIL;
import static se.incidentkedjan.notification.contact.DeliveryChannel.SMS;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.notification.channel.Mark;
import se.incidentkedjan.notification.channel.Marks;
import se.incidentkedjan.testing.TestStore;

class MongoMarksTest {

    private static final Mark MARK =
            new Mark("CISO", REPORTED, REPORTED.plus(Duration.ofHours(1)), Mark.Reason.COMPROMISED);

    @Test
    void marksAreReadAsTheyWereWrittenAndOnlyTheFirstOfTwoWritersWins() {
        try (var store = new TestStore();
                var client = MongoClients.create(store.uriOf("channels"))) {
            var marks = new MongoMarks(new MongoTemplate(client, "channels"));
            assertThat(marks.read()).isEqualTo(Marks.NONE);

            var first = new Marks(1, Map.of(E_MAIL, MARK));
            assertThat(marks.write(first)).isTrue();
            assertThat(marks.write(new Marks(1, Map.of(SMS, MARK))))
                    .as("too late")
                    .isFalse();
            assertThat(marks.read()).isEqualTo(first);

            var second = new Marks(2, Map.of());
            assertThat(marks.write(second)).isTrue();
            assertThat(marks.write(new Marks(2, Map.of(SMS, MARK))))
                    .as("too late")
                    .isFalse();
            assertThat(marks.read()).isEqualTo(second);
        }
    }
}
