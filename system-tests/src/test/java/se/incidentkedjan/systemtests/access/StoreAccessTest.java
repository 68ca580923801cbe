package se.incidentkedjan.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** In MongoDB a service reaches the collections that are named in deploy/mongodb-access.json, and no other. */
@ExtendWith(SharedChain.class)
class StoreAccessTest {

    /** Those that deploy/mongodb-init.js gives to every service. */
    private static final List<String> OF_THE_AUDIT =
            List.of("audit", "audit_notes", "audit_subjects", "audit_checkpoints");

    private final Chain chain;

    StoreAccessTest(Chain chain) {
        this.chain = chain;
    }

    @Test
    void everyCollectionOfTheServicesIsTheirsInMongoDbToo() throws IOException {
        chain.office().awaitDeliveries(chain.office().report(Reports.aMisdirectedLetter()));
        var access =
                EventJson.mapper().readTree(Files.readString(ComposeFile.ROOT.resolve("deploy/mongodb-access.json")));

        try (var store = MongoClients.create(chain.infrastructure().mongoUri())) {
            access.forEachEntry((service, named) -> {
                var given = new ArrayList<>(OF_THE_AUDIT);
                named.forEach(one -> given.add(one.asString()));
                var there = store.getDatabase(service).listCollectionNames().into(new ArrayList<>());
                assertThat(there).as("collections of " + service).isSubsetOf(given);
                if (!service.equals("gateway")) {
                    assertThat(there).as("collections of " + service).isNotEmpty();
                }
            });
        }
    }
}
