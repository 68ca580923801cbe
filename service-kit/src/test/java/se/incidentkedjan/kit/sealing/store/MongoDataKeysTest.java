package se.incidentkedjan.kit.sealing.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.sealing.DataKeys.Rewrapped;
import se.incidentkedjan.kit.sealing.MasterKeys.Wrapping;
import se.incidentkedjan.kit.sealing.StoredKey.Destroyed;
import se.incidentkedjan.kit.sealing.StoredKey.Wrapped;
import se.incidentkedjan.testing.TestStore;

class MongoDataKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-20T15:45:00Z");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient client;
    private MongoDataKeys keys;

    @BeforeEach
    void connect() {
        client = MongoClients.create("mongodb://localhost:" + server.bind().getPort());
        keys = KeysDatabase.beside(client, "incident-intake").keys();
    }

    @AfterEach
    void disconnect() {
        client.close();
        TestStore.end(server);
    }

    @Test
    void keysAreInADatabaseOfTheirOwn() {
        keys.keep(List.of(key(1, "old")));

        assertThat(client.listDatabaseNames()).contains("incident-intake-keys").doesNotContain("incident-intake");
    }

    @Test
    void aKeyIsFoundAsItWasKeptAndOnlyTheFirstOneIs() {
        assertThat(keys.keep(List.of(key(1, "old"), key(2, "old")))).isEmpty();

        var second = new Wrapped(id(1), new Wrapping("old", "another"));
        assertThat(keys.keep(List.of(key(3, "old"), second, key(4, "old")))).containsExactly(id(1));

        assertThat(keys.find(id(1))).contains(key(1, "old"));
        assertThat(keys.find(id(3))).contains(key(3, "old"));
        assertThat(keys.find(id(4))).contains(key(4, "old"));
        assertThat(keys.find(id(5))).isEmpty();
    }

    @Test
    void ofADestroyedKeyNothingIsLeftButWhenItWas() {
        keys.keep(List.of(key(1, "old")));

        keys.destroy(id(1), NOW);
        keys.destroy(id(1), NOW.plusSeconds(60));

        assertThat(keys.find(id(1))).contains(new Destroyed(id(1), NOW));
        assertThat(client.getDatabase("incident-intake-keys")
                        .getCollection("data-keys")
                        .find())
                .singleElement()
                .satisfies(document -> assertThat(document.keySet()).containsExactlyInAnyOrder("_id", "destroyedAt"));
        assertThat(keys.keep(List.of(key(1, "new")))).containsExactly(id(1));
    }

    @Test
    void anIncidentWithoutAKeyCanBeMarkedToo() {
        keys.destroy(id(1), NOW);

        assertThat(keys.find(id(1))).contains(new Destroyed(id(1), NOW));
    }

    @Test
    void thoseUnderOtherMasterKeysAreFoundInOrderAndInParts() {
        keys.keep(List.of(key(3, "old"), key(1, "old"), key(2, "new"), key(4, "older"), key(5, "old")));
        keys.destroy(id(5), NOW);

        assertThat(keys.notUnder("new", null, 2)).containsExactly(key(1, "old"), key(3, "old"));
        assertThat(keys.notUnder("new", id(3), 2)).containsExactly(key(4, "older"));
        assertThat(keys.notUnder("new", id(4), 2)).isEmpty();
        assertThat(keys.countByMasterKey()).isEqualTo(Map.of("old", 2L, "older", 1L, "new", 1L));
    }

    @Test
    void aKeyIsWrappedAnewOnlyIfItIsStillAsItWas() {
        keys.keep(List.of(key(1, "old"), key(2, "old"), key(3, "old")));
        keys.destroy(id(2), NOW);
        var stale = new Wrapped(id(3), new Wrapping("old", "not this"));

        int done = keys.rewrap(List.of(
                new Rewrapped(key(1, "old"), new Wrapping("new", "anew")),
                new Rewrapped(key(2, "old"), new Wrapping("new", "anew")),
                new Rewrapped(stale, new Wrapping("new", "anew"))));

        assertThat(done).isEqualTo(1);
        assertThat(keys.find(id(1))).contains(new Wrapped(id(1), new Wrapping("new", "anew")));
        assertThat(keys.find(id(2))).contains(new Destroyed(id(2), NOW));
        assertThat(keys.find(id(3))).contains(key(3, "old"));
        assertThat(keys.rewrap(List.of())).isZero();
    }

    private static Wrapped key(int number, String master) {
        return new Wrapped(id(number), new Wrapping(master, "wrapped " + number));
    }

    private static IncidentId id(int number) {
        return IncidentId.parse("01934000-0000-7000-8000-00000000000" + number);
    }
}
