package se.incidentkedjan.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

class SealedStreamsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T15:45:00Z"), ZoneOffset.UTC);
    private static final String FIELD = "attachment 1";
    private static final int HEADER = 1 + 40;
    private static final int TAG = 16;
    private static final int FIRST = SealedStream.SEGMENT - 40 - TAG;
    private static final int NEXT = SealedStream.SEGMENT - TAG;
    private static @Nullable Path file;

    private final KeysInMemory keys = new KeysInMemory();
    private final Vault vault = vault("incident-intake");
    private final IncidentId incident = new IncidentId(UUID.randomUUID());

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

    @Property(tries = 60)
    void anythingComesBackAsItWasSealedWhateverItsLength(@ForAll("lengths") int length) {
        var content = content(length);

        assertThat(open(FIELD, seal(FIELD, content))).isEqualTo(content);
    }

    @Property(tries = 100)
    void anyFlippedBitIsRefused(@ForAll("lengths") int length, @ForAll @IntRange(max = 10_000_000) int anywhere) {
        var sealed = seal(FIELD, content(length));
        int bit = anywhere % (8 * sealed.length);
        sealed[bit / 8] ^= (byte) (1 << (bit % 8));

        assertRefused(FIELD, sealed);
    }

    @Property(tries = 100)
    void anyCutIsRefused(@ForAll("lengths") int length, @ForAll @IntRange(max = 10_000_000) int anywhere) {
        var sealed = seal(FIELD, content(length));

        assertRefused(FIELD, Arrays.copyOf(sealed, anywhere % sealed.length));
    }

    @Example
    void aCutBetweenTwoSegmentsIsRefused() {
        var sealed = seal(FIELD, content(FIRST + 3 * NEXT));

        assertRefused(FIELD, Arrays.copyOf(sealed, 1 + SealedStream.SEGMENT));
        assertRefused(FIELD, Arrays.copyOf(sealed, 1 + 2 * SealedStream.SEGMENT));
        assertRefused(FIELD, Arrays.copyOf(sealed, HEADER));
    }

    @Example
    void segmentsThatChangePlacesAreRefused() {
        var sealed = seal(FIELD, content(FIRST + 3 * NEXT));
        var moved = sealed.clone();
        int second = 1 + SealedStream.SEGMENT;
        System.arraycopy(sealed, second, moved, second + SealedStream.SEGMENT, SealedStream.SEGMENT);
        System.arraycopy(sealed, second + SealedStream.SEGMENT, moved, second, SealedStream.SEGMENT);

        assertRefused(FIELD, moved);
    }

    @Example
    void somethingAddedAtTheEndIsRefused() {
        var sealed = seal(FIELD, content(FIRST + NEXT));

        assertRefused(FIELD, Arrays.copyOf(sealed, sealed.length + 1));
        assertRefused(FIELD, Arrays.copyOf(sealed, sealed.length + SealedStream.SEGMENT));
    }

    @Example
    void aStreamOpensInNoOtherPlace() {
        var sealed = seal(FIELD, content(1000));
        var other = new IncidentId(UUID.randomUUID());
        vault.begin(other).close();

        assertRefused("attachment 2", sealed);
        assertThatThrownBy(() -> read(vault, other, FIELD, sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> read(vault("escalation-service"), incident, FIELD, sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> {
                    try (var envelope = vault.envelope(incident).orElseThrow()) {
                        envelope.openBytes(FIELD, sealed);
                    }
                })
                .isInstanceOf(SealBroken.class);
    }

    @Example
    void theSameContentIsSealedDifferentlyEachTime() {
        var content = content(1000);

        assertThat(seal(FIELD, content)).isNotEqualTo(seal(FIELD, content));
    }

    @Example
    void aStreamThatCannotBeReadIsNotTakenForABrokenSeal() {
        var sealed = seal(FIELD, content(FIRST + NEXT));
        var failure = new IOException("the store is away");
        var half = new SequenceInputStream(new ByteArrayInputStream(sealed, 0, sealed.length / 2), new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }
        });

        try (var envelope = vault.envelope(incident).orElseThrow();
                var plain = envelope.opening(FIELD, half)) {
            assertThatThrownBy(plain::readAllBytes).isSameAs(failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Example
    void aStreamGoesOnWhenItsEnvelopeIsClosed() throws IOException {
        var content = content(FIRST + 10);
        var sealed = new ByteArrayOutputStream();
        var envelope = vault.resume(incident).orElseThrow();
        try (var sealing = envelope.sealing(FIELD, sealed)) {
            envelope.close();
            sealing.write(content);
        }
        var opening = vault.envelope(incident).orElseThrow();
        var plain = opening.opening(FIELD, new ByteArrayInputStream(sealed.toByteArray()));
        opening.close();

        assertThat(plain.read()).isEqualTo(content[0] & 0xff);
        assertThat(plain.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, 1, content.length));
        assertThatThrownBy(() -> opening.opening(FIELD, plain)).isInstanceOf(IllegalStateException.class);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.of(0, 1, FIRST, FIRST + NEXT, FIRST + 2 * NEXT)
                        .flatMap(limit -> Arbitraries.integers().between(Math.max(0, limit - 1), limit + 1)),
                Arbitraries.integers().between(0, 200_000));
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private byte[] seal(String field, byte[] content) {
        var sealed = new ByteArrayOutputStream();
        try (var envelope = vault.resume(incident).orElseThrow();
                var sealing = envelope.sealing(field, sealed)) {
            sealing.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sealed.toByteArray();
    }

    private byte[] open(String field, byte[] sealed) {
        return read(vault, incident, field, sealed);
    }

    private static byte[] read(Vault vault, IncidentId incident, String field, byte[] sealed) {
        try (var envelope = vault.envelope(incident).orElseThrow();
                var plain = envelope.opening(field, new ByteArrayInputStream(sealed))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(String field, byte[] sealed) {
        assertThatThrownBy(() -> open(field, sealed)).isInstanceOf(SealBroken.class);
    }

    private Vault vault(String service) {
        return new Vault(service, new FileMasterKeys(file, true), keys, CLOCK);
    }
}
