package se.incidentkedjan.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFactTest {

    private final AuditFact fact = AuditFact.granted(Actor.anonymous(), "case.search");

    @ParameterizedTest
    @ValueSource(strings = {"två ord", "Åsa", "a@kommun.example", "", "rad\nbrytning"})
    void wordsAreRefusedEverywhereButInTheNote(String words) {
        assertThatThrownBy(() -> fact.withCode("query", words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Åsa");
        assertThatThrownBy(() -> fact.as(words)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fact.inUnit(words)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuditFact.granted(Actor.anonymous(), words))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Actor.service(words + "@")).isInstanceOf(IllegalArgumentException.class);
        assertThat(fact.because(words).note()).isEqualTo(words);
    }

    @Test
    void askingForSomethingThatIsNoIdIsRecordedAllTheSame() {
        assertThat(fact.about("case", "../../etc åäö").objectId()).isEqualTo(AuditFact.UNREADABLE_ID);
        assertThat(fact.about("case", UUID.randomUUID().toString()).objectId()).hasSize(36);
    }

    @Test
    void aDetailsNameCanBeAFieldInAnyStore() {
        assertThatThrownBy(() -> fact.with("a.b", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> fact.with("$set", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFactInALogShowsNoWords() {
        assertThat(fact.because("Hemligt skäl").toString()).doesNotContain("Hemligt");
        assertThat(AuditNote.of("Hemligt skäl").toString()).doesNotContain("Hemligt");
    }
}
