package se.incidentkedjan.kit.ledger;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.DutyCode;
import se.incidentkedjan.events.IncidentId;

class ExcerptsTest {

    public record Thing(int count, String secret) {}

    public record Row(
            int form,
            int count,
            List<DutyCode> codes,
            @Nullable Instant at) {}

    public record NewerRow(int form, int doubled) {}

    private final LedgerFixture fixture = new LedgerFixture();
    private final Excerpt<Thing, Row> excerpt = new Excerpt<>(
            Row.class,
            1,
            thing -> new Row(1, thing.count(), List.of(DutyCode.of("A_DUTY")), null),
            List.of(new Document("excerpt.count", -1)));
    private Ledger<Thing> things;

    @BeforeEach
    void open() {
        fixture.relay.start();
        things = fixture.ledgerWith(excerpt, Thing.class);
        for (var number = 1; number <= 3; number++) {
            things.open(id(number), Decision.become(new Thing(number, "secret")));
        }
    }

    @AfterEach
    void close() {
        fixture.relay.stop();
        fixture.close();
    }

    private static IncidentId id(int number) {
        return new IncidentId(new UUID(7, number));
    }

    @Test
    void aListReadsExcerptsInTheirOrder() {
        var rows = things.excerpts(excerpt);

        assertThat(rows.find(gte("excerpt.count", 2), descending("excerpt.count"), 0, 10))
                .containsExactly(
                        new Row(1, 3, List.of(DutyCode.of("A_DUTY")), null),
                        new Row(1, 2, List.of(DutyCode.of("A_DUTY")), null));
        assertThat(rows.find(gte("excerpt.count", 1), descending("excerpt.count"), 1, 1))
                .extracting(Row::count)
                .containsExactly(2);
        assertThat(rows.count(gte("excerpt.count", 2))).isEqualTo(2);
        assertThat(rows.all()).isEqualTo(3);
    }

    @Test
    void whoseTheyAreIsToldInTheirOrder() {
        assertThat(things.excerpts(excerpt).ids(gte("excerpt.count", 1), descending("excerpt.count"), 2))
                .containsExactly(id(3), id(2));
    }

    @Test
    void anExcerptIsAsNewAsItsAggregate() {
        things.change(id(1), known -> Decision.become(new Thing(9, "other")));

        assertThat(things.excerpts(excerpt).count(eq("excerpt.count", 9))).isEqualTo(1);
        assertThat(things.find(id(1))).contains(new Thing(9, "other"));
    }

    @Test
    void whatAnEarlierVersionHasWrittenIsWrittenAgainBeforeItIsRead() {
        Function<Thing, NewerRow> doubled = thing -> new NewerRow(2, thing.count() * 2);
        var newer = new Excerpt<>(NewerRow.class, 2, doubled, List.of());
        var upgraded = fixture.ledgerWith(newer, Thing.class);

        var found = upgraded.excerpts(newer).find(gte("excerpt.doubled", 4), descending("excerpt.doubled"), 0, 0);

        assertThat(found).containsExactly(new NewerRow(2, 6), new NewerRow(2, 4));
        assertThat(upgraded.find(id(3))).contains(new Thing(3, "secret"));
    }

    @Test
    void aStoreThatKeepsNoIndexIsFoundOut() {
        assertThat(things.excerpts(excerpt).areIndexed(gte("excerpt.count", 2))).isFalse();
    }
}
