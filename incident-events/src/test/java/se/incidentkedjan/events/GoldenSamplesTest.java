package se.incidentkedjan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The samples are the contract: once released, a sample is read back forever. */
class GoldenSamplesTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeOfEventHasASampleThatIsReadAndWrittenBackUnchanged(EventType type) {
        var sample = sample(type);

        var event = EventJson.read(type, sample);

        assertThat(event).isInstanceOf(type.form());
        assertThat(tree(EventJson.write(event).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(tree(sample));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aSampleShowsEveryField(EventType type) {
        var shown = tree(sample(type)).propertyNames();
        var declared = Arrays.stream(type.form().getRecordComponents())
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.toSet());

        assertThat(Set.copyOf(shown)).isEqualTo(declared);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aFieldThatALaterVersionAddsIsIgnored(EventType type) {
        var later =
                new String(sample(type), StandardCharsets.UTF_8).replaceFirst("\\{", "{\"addedLater\": {\"x\": 1},");

        assertThat(EventJson.read(type, later.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(EventJson.read(type, sample(type)));
    }

    @Test
    void everyRecordOfTheFamiliesIsDeclaredWithTheFamilysOwner() {
        for (var type : EventType.values()) {
            assertThat(type.owner().family()).isAssignableFrom(type.form());
        }
        for (var owner : Owner.values()) {
            var declared = owner.types().stream().map(EventType::form).collect(Collectors.toSet());
            assertThat(declared).isEqualTo(Set.of(owner.family().getPermittedSubclasses()));
        }
    }

    @Test
    void dataThatCannotBeReadAreRefusedWithoutBeingQuoted() {
        var secret = "{\"incident\": \"hemlig text om en person\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> EventJson.read(EventType.DUTY_MET, secret))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageNotContaining("hemlig");
    }

    private static JsonNode tree(byte[] json) {
        return EventJson.mapper().readTree(json);
    }

    private static byte[] sample(EventType type) {
        try (var stream = GoldenSamplesTest.class.getResourceAsStream("/golden/" + type.wireName() + ".json")) {
            assertThat(stream).as("golden sample of " + type.wireName()).isNotNull();
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
