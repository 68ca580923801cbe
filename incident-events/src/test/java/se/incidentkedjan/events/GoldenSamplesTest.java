package se.incidentkedjan.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The samples are the contract: once released, a sample is read back forever. Who adds a field leaves the sample as it was
 * beside the new one, as {@code .earlier-1.json} and so on.
 */
class GoldenSamplesTest {

    private static final Pattern EARLIER = Pattern.compile("\\.earlier-[1-9]\\.json$");

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeOfEventHasASampleThatIsReadAndWrittenBackUnchanged(EventType type) {
        var sample = sample(type);

        var event = EventJson.read(type, sample);

        assertThat(event).isInstanceOf(type.form());
        assertThat(tree(EventJson.write(event).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(tree(sample));
    }

    /** What was written before a field was added lies on Kafka, and is read as it was meant. */
    @ParameterizedTest
    @MethodSource("samplesFromBefore")
    void aSampleFromBeforeAFieldWasAddedIsReadWithAllThatItSays(String file) {
        var sample = tree(bytes(file));

        var event = EventJson.read(typeOf(file), bytes(file));

        assertThat(event).isInstanceOf(typeOf(file).form());
        var written = tree(EventJson.write(event).getBytes(StandardCharsets.UTF_8));
        assertThat(sample.propertyNames())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(written.get(field)).isEqualTo(sample.get(field)));
    }

    @Test
    void everyFileIsASampleOfAType() {
        assertThat(files())
                .hasSizeGreaterThan(EventType.values().length)
                .allSatisfy(file -> assertThat(EARLIER.matcher(file).replaceFirst(".json"))
                        .isEqualTo(typeOf(file).wireName() + ".json"));
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

    static List<String> samplesFromBefore() {
        return files().stream().filter(file -> EARLIER.matcher(file).find()).toList();
    }

    private static EventType typeOf(String file) {
        return Arrays.stream(EventType.values())
                .filter(type -> file.startsWith(type.wireName() + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " is a sample of no type"));
    }

    private static List<String> files() {
        try (var files = Files.list(Path.of(Objects.requireNonNull(GoldenSamplesTest.class.getResource("/golden"))
                .toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The newest, which shows all that the type has. */
    private static byte[] sample(EventType type) {
        return bytes(type.wireName() + ".json");
    }

    private static byte[] bytes(String file) {
        try (var stream = GoldenSamplesTest.class.getResourceAsStream("/golden/" + file)) {
            assertThat(stream).as("golden sample " + file).isNotNull();
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
