package se.incidentkedjan.localstack.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyFilterTest {
    private static Document field(String name, Object value) {
        return new Document(name, value);
    }

    @Test
    void theKeyIsFoundBesideOtherConditions() {
        assertThat(KeyFilter.of(field("_id", "a"))).isEqualTo("a");
        assertThat(KeyFilter.of(field("version", 1).append("_id", "a"))).isEqualTo("a");
        assertThat(KeyFilter.of(field("$and", List.of(field("version", 1), field("_id", "a")))))
                .isEqualTo("a");
        assertThat(KeyFilter.of(field("$and", List.of(field("$and", List.of(field("_id", "a")))))))
                .isEqualTo("a");
    }

    @Test
    void nothingIsFoundWhereSeveralKeysMayFit() {
        assertThat(KeyFilter.of(new Document())).isNull();
        assertThat(KeyFilter.of(field("version", 1))).isNull();
        assertThat(KeyFilter.of(field("_id", field("$in", List.of("a", "b"))))).isNull();
        assertThat(KeyFilter.of(field("_id", field("$ne", "a")))).isNull();
        assertThat(KeyFilter.of(field("$or", List.of(field("_id", "a"), field("_id", "b")))))
                .isNull();
        assertThat(KeyFilter.of(field("child", field("_id", "a")))).isNull();
    }

    @Test
    void severalKeysAreFoundWhereNothingElseIsAsked() {
        var several = field("$in", List.of("b", "a"));

        assertThat(KeyFilter.all(field("_id", several)))
                .hasValueSatisfying(keys -> assertThat(keys).containsExactly("b", "a"));
        assertThat(KeyFilter.all(field("_id", several).append("version", 1))).isEmpty();
        assertThat(KeyFilter.all(field("_id", field("$in", List.of("a", 1))))).isEmpty();
        assertThat(KeyFilter.all(field("_id", field("$nin", List.of("a"))))).isEmpty();
        assertThat(KeyFilter.all(field("_id", field("$in", List.of("a")).append("$ne", "a"))))
                .isEmpty();
        assertThat(KeyFilter.all(field("_id", "a"))).isEmpty();
    }
}
