package se.incidentkedjan.reporting.publication.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.documents.ContentHash;
import se.incidentkedjan.reporting.publication.EditionPaper;

/** A version as the first release kept it. It must be read for as long as there are reports. */
class GoldenEditionTest {

    private static Document golden() throws IOException {
        try (var file = GoldenEditionTest.class.getResourceAsStream("edition-1.json")) {
            return Document.parse(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8));
        }
    }

    @Test
    void whatWasFrozenLongAgoIsStillRead() throws IOException {
        var edition = EditionDocument.read(golden());

        assertThat(edition.id().value()).isEqualTo("kommunstyrelsen_2026_1");
        assertThat(edition.report().texts().summary()).contains("Det var 24 incidenter.");
        assertThat(edition.ground().figures().byThings()).isNotEmpty();
        assertThat(Objects.requireNonNull(edition.correction()).moved()).hasSize(1);
        assertThat(ContentHash.of(EditionPaper.of(edition))).hasSize(64);
        assertThat(EditionDocument.outline(golden()).adoption()).isEqualTo(edition.adoption());
    }
}
