package se.incidentkedjan.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

class SealedWordsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T15:45:00Z"), ZoneOffset.UTC);
    private static @Nullable Path file;

    private final KeysInMemory keys = new KeysInMemory();
    private final Vault vault = vault("incident-intake");

    @BeforeContainer
    static void makeAKeyFile() throws Exception {
        file = Files.createTempDirectory("sealing").resolve("keys");
        KeyFile.fresh(CLOCK).write(file);
    }

    @AfterContainer
    static void takeItAway() throws Exception {
        Files.delete(file);
        Files.delete(file.getParent());
    }

    @Property(tries = 300)
    void anyTextComesBackAsItWasSealed(@ForAll("texts") String text, @ForAll("incidents") IncidentId incident) {
        var sealed = seal(incident, "description", text);

        assertThat(vault.open(incident, "description", sealed)).isEqualTo(new Opened.Words(text));
        assertThat(sealed + " " + new Opened.Words(text)).isEqualTo("Sealed[…] Words[…]");
    }

    @Property(tries = 300)
    void anyFlippedBitIsRefused(
            @ForAll("texts") String text, @ForAll @IntRange(min = 0, max = 1_000_000) int anywhere) {
        var incident = new IncidentId(UUID.randomUUID());
        var frame = seal(incident, "description", text).frame();
        int bit = anywhere % (8 * frame.length);
        frame[bit / 8] ^= (byte) (1 << (bit % 8));

        assertThatThrownBy(() -> vault.open(incident, "description", Sealed.of(frame)))
                .isInstanceOf(SealBroken.class);
    }

    @Property(tries = 200)
    void anyCutIsRefused(@ForAll("texts") String text, @ForAll @IntRange(min = 0, max = 1_000_000) int anywhere) {
        var incident = new IncidentId(UUID.randomUUID());
        var frame = seal(incident, "description", text).frame();
        var cut = Arrays.copyOf(frame, anywhere % frame.length);

        assertThatThrownBy(() -> vault.open(incident, "description", Sealed.of(cut)))
                .isInstanceOf(SealBroken.class);
    }

    @Property(tries = 100)
    void wordsOpenInNoOtherPlace(@ForAll("texts") String text, @ForAll("incidents") IncidentId incident) {
        var sealed = seal(incident, "description", text);
        var other = new IncidentId(UUID.randomUUID());
        vault.begin(other).close();

        assertThatThrownBy(() -> vault.open(other, "description", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open(incident, "reporter", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault("escalation-service").open(incident, "description", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Property(tries = 100)
    void aDataKeyIsOfNoUseToAnotherIncident(@ForAll("texts") String text, @ForAll("incidents") IncidentId incident) {
        var sealed = seal(incident, "description", text);
        var other = new IncidentId(UUID.randomUUID());
        var key = (StoredKey.Wrapped) keys.find(incident).orElseThrow();
        keys.stored.put(other, new StoredKey.Wrapped(other, key.wrapping()));

        assertThatThrownBy(() -> vault.open(other, "description", sealed)).isInstanceOf(SealBroken.class);
    }

    @Property(tries = 100)
    void theSameTextIsSealedDifferentlyAndSummedAlikeWithinItsIncidentOnly(@ForAll("texts") String text) {
        var one = new IncidentId(UUID.randomUUID());
        var two = new IncidentId(UUID.randomUUID());
        try (var first = vault.begin(one);
                var second = vault.begin(two)) {
            assertThat(first.seal("description", text)).isNotEqualTo(first.seal("description", text));
            assertThat(first.sum("content", text)).isEqualTo(first.sum("content", text));
            assertThat(first.sum("content", text))
                    .isNotEqualTo(second.sum("content", text))
                    .isNotEqualTo(first.sum("other", text))
                    .isNotEqualTo(first.sum("content", text + "x"));
        }
        try (var again = vault.envelope(one).orElseThrow();
                var first = vault.envelope(one).orElseThrow()) {
            assertThat(again.sum("content", text)).isEqualTo(first.sum("content", text));
        }
    }

    @Property(tries = 50)
    void whatIsNoTextComesBackToo(@ForAll byte[] content, @ForAll @LongRange(min = 0) long seed) {
        var incident = new IncidentId(new UUID(seed, seed));
        keys.stored.remove(incident);
        try (var envelope = vault.begin(incident)) {
            assertThat(envelope.openBytes("attachment", envelope.sealBytes("attachment", content)))
                    .isEqualTo(content);
        }
    }

    @Property(tries = 50)
    void whatIsNotEvenBase64IsRefused(@ForAll("texts") String text) {
        var incident = new IncidentId(UUID.randomUUID());
        vault.begin(incident).close();

        assertThatThrownBy(() -> vault.open(incident, "description", new Sealed("*" + text)))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("*" + text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .list()
                .ofMaxSize(300)
                .map(points -> {
                    var text = new StringBuilder();
                    points.forEach(text::appendCodePoint);
                    return text.toString();
                });
    }

    @Provide
    Arbitrary<IncidentId> incidents() {
        return Arbitraries.create(() -> new IncidentId(UUID.randomUUID()));
    }

    private Sealed seal(IncidentId incident, String field, String text) {
        try (var envelope = vault.begin(incident)) {
            return envelope.seal(field, text);
        }
    }

    private Vault vault(String service) {
        return new Vault(service, new FileMasterKeys(file, true), keys, CLOCK);
    }
}
