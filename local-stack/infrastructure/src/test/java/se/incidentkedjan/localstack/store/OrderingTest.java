package se.incidentkedjan.localstack.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderingTest {

    private static final List<Object> VALUES = Arrays.asList(
            null,
            "a",
            "b",
            1,
            2L,
            1.5,
            true,
            Instant.EPOCH,
            Instant.EPOCH.plusMillis(1),
            List.of(1, 5),
            List.of("a"),
            List.of(),
            new Document("y", 1));

    private static Document document(Random chance) {
        var inner = new Document();
        for (String name : List.of("x", "z")) {
            if (chance.nextInt(5) > 0) {
                inner.append(name, VALUES.get(chance.nextInt(VALUES.size())));
            }
        }
        return chance.nextInt(10) == 0 ? new Document("excerpt", 7) : new Document("excerpt", inner);
    }

    @Test
    void theOrderIsTheLibrarysOwn() {
        var chance = new Random(1);
        var documents = Stream.generate(() -> document(chance)).limit(400).toList();

        for (int direction : new int[] {1, -1}) {
            var orderBy = new Document("excerpt.x", direction).append("excerpt.z", 1);
            var order = new Ordering(orderBy);
            var librarys = new DocumentComparator(orderBy);
            for (var one : documents) {
                for (var other : documents) {
                    assertThat(Integer.signum(order.compare(order.row(one), order.row(other))))
                            .as("%s and %s", one, other)
                            .isEqualTo(Integer.signum(librarys.compare(one, other)));
                }
            }
        }
    }
}
