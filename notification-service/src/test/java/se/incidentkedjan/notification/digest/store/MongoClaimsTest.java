package se.incidentkedjan.notification.digest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.Fixtures.REPORTED;

import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.testing.TestStore;

class MongoClaimsTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Test
    void onlyOneHasAPersonUntilTheyGiveThemBackOrTheTimeIsOut() {
        try (var store = new TestStore();
                var client = MongoClients.create(store.uriOf("claims"))) {
            var claims = new MongoClaims(new MongoTemplate(client, "claims"));
            var until = REPORTED.plus(LEASE);

            assertThat(claims.claim("chefen", "a", REPORTED, until)).isTrue();
            assertThat(claims.claim("chefen", "b", REPORTED.plusSeconds(1), until))
                    .isFalse();
            assertThat(claims.claim("annan", "b", REPORTED, until)).isTrue();

            claims.release("chefen", "b");
            assertThat(claims.claim("chefen", "b", REPORTED.plusSeconds(1), until))
                    .as("given back by someone else")
                    .isFalse();
            claims.release("chefen", "a");
            assertThat(claims.claim("chefen", "b", REPORTED.plusSeconds(1), until))
                    .isTrue();
            assertThat(claims.claim("chefen", "c", until, until.plus(LEASE)))
                    .as("when the time is out")
                    .isTrue();
        }
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        try (var store = new TestStore();
                var client = MongoClients.create(store.uriOf("claims"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = new MongoClaims(new MongoTemplate(client, "claims"));
            var asked = IntStream.range(0, 20)
                    .mapToObj(number ->
                            threads.submit(() -> claims.claim("chefen", "t" + number, REPORTED, REPORTED.plus(LEASE))))
                    .toList();
            int won = 0;
            for (var one : asked) {
                won += one.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }
}
