package se.incidentkedjan.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Random chains, tampered with at random; each seed is a world of its own. */
class ChainPropertiesTest {

    private static final String SERVICE = "escalation-service";
    private static final int WORLDS = 30;
    private static final int TAMPERINGS = 20;
    private static final KeyPair KEY = newKey();
    private static final CheckpointKeys KEYS = CheckpointKeys.of(Map.of(SERVICE, KEY.getPublic()));

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> anySingleTamperingIsFoundAndAWholeChainIsWhole() {
        return LongStream.range(0, WORLDS)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> tryOut(new Random(seed))));
    }

    private static void tryOut(Random random) {
        var chain = chain(random, 2 + random.nextInt(20));
        var checkpoints = checkpoints(random, chain);
        assertThat(faults(chain, checkpoints)).isEmpty();
        for (int i = 0; i < TAMPERINGS; i++) {
            var tampered = new ArrayList<ChainLink>(chain);
            var how = tamper(random, tampered);
            assertThat(tampered).as(how).isNotEqualTo(chain);
            assertThat(faults(tampered, checkpoints)).as(how).isNotEmpty();
        }
    }

    private static List<AuditFault> faults(List<? extends ChainLink> chain, List<Checkpoint> checkpoints) {
        var verifier = new AuditVerifier(SERVICE, KEYS, null);
        long line = 0;
        for (var checkpoint : checkpoints) {
            verifier.evidence().add(new CheckpointLine(++line, checkpoint, false));
        }
        chain.forEach(verifier::next);
        return verifier.verdict(true).faults();
    }

    private static List<AuditEntry> chain(Random random, int length) {
        var hash = new ChainHash(SERVICE);
        var chain = new ArrayList<AuditEntry>();
        var previous = ChainHash.NOTHING;
        for (int sequence = 1; sequence <= length; sequence++) {
            var entry = entry(random, sequence, previous);
            var hashed = entry.hashed(hash.of(entry));
            chain.add(hashed);
            previous = hashed.hash();
        }
        return chain;
    }

    private static AuditEntry entry(Random random, long sequence, String previous) {
        return new AuditEntry(
                sequence,
                Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)),
                code(random),
                Stream.generate(() -> code(random))
                        .limit(random.nextInt(3))
                        .sorted()
                        .toList(),
                code(random),
                maybe(random, () -> code(random)),
                maybe(random, () -> code(random)),
                maybe(random, () -> code(random)),
                Outcome.values()[random.nextInt(3)],
                random.nextBoolean() ? Map.of() : Map.of(code(random), code(random)),
                maybe(random, () -> code(random)),
                previous,
                "");
    }

    /** Short and of few letters, so that moving a letter from one field to the next often gives the same row of letters. */
    private static String code(Random random) {
        return random.ints(random.nextInt(4), 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static @Nullable String maybe(Random random, Supplier<String> value) {
        return random.nextBoolean() ? null : value.get();
    }

    private static List<Checkpoint> checkpoints(Random random, List<AuditEntry> chain) {
        var signer = new CheckpointSigner(SERVICE, KEY.getPrivate());
        return chain.stream()
                .filter(entry -> entry.sequence() == chain.size() || random.nextInt(4) == 0)
                .map(entry -> signer.sign(new ChainHead(entry.sequence(), entry.hash()), Instant.EPOCH))
                .toList();
    }

    private static String tamper(Random random, List<ChainLink> chain) {
        int place = random.nextInt(chain.size());
        var victim = (AuditEntry) chain.get(place);
        switch (random.nextInt(7)) {
            case 0 -> {
                chain.set(place, changed(random, victim));
                return "changed " + (place + 1);
            }
            case 1 -> {
                var changed = changed(random, victim);
                chain.set(place, changed.hashed(new ChainHash(SERVICE).of(changed)));
                return "changed and hashed anew " + (place + 1);
            }
            case 2 -> {
                chain.remove(place);
                return "removed " + (place + 1);
            }
            case 3 -> {
                chain.subList(place, chain.size()).clear();
                return "cut off from " + (place + 1);
            }
            case 4 -> {
                chain.add(place, entry(random, place + 1, victim.previous()));
                return "inserted at " + (place + 1);
            }
            case 5 -> {
                int other = (place + 1 + random.nextInt(chain.size() - 1)) % chain.size();
                java.util.Collections.swap(chain, place, other);
                return "swapped " + (place + 1) + " and " + (other + 1);
            }
            default -> {
                rewriteFrom(random, chain, place);
                return "written anew from " + (place + 1);
            }
        }
    }

    private static void rewriteFrom(Random random, List<ChainLink> chain, int place) {
        var hash = new ChainHash(SERVICE);
        var previous = ((AuditEntry) chain.get(place)).previous();
        for (int i = place; i < chain.size(); i++) {
            var old = (AuditEntry) chain.get(i);
            var entry = with(i == place ? changed(random, old) : old, previous);
            var hashed = entry.hashed(hash.of(entry));
            chain.set(i, hashed);
            previous = hashed.hash();
        }
    }

    private static AuditEntry with(AuditEntry entry, String previous) {
        return new AuditEntry(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.roles(),
                entry.action(),
                entry.objectKind(),
                entry.objectId(),
                entry.unit(),
                entry.outcome(),
                entry.details(),
                entry.note(),
                previous,
                entry.hash());
    }

    /** With anything else than what decides its place changed. */
    private static AuditEntry changed(Random random, AuditEntry entry) {
        for (; ; ) {
            var other = entry(random, entry.sequence(), entry.previous());
            int field = random.nextInt(10);
            var changed = new AuditEntry(
                    entry.sequence(),
                    field == 0 ? other.at() : entry.at(),
                    field == 1 ? other.actor() : entry.actor(),
                    field == 2 ? other.roles() : entry.roles(),
                    field == 3 ? other.action() : entry.action(),
                    field == 4 ? other.objectKind() : entry.objectKind(),
                    field == 5 ? other.objectId() : entry.objectId(),
                    field == 6 ? other.unit() : entry.unit(),
                    field == 7 ? other.outcome() : entry.outcome(),
                    field == 8 ? other.details() : entry.details(),
                    field == 9 ? other.note() : entry.note(),
                    entry.previous(),
                    entry.hash());
            if (!changed.equals(entry)) {
                return changed;
            }
        }
    }

    @Test
    void aValueMovedFromOneFieldToTheNextGivesAnotherHash() {
        var hash = new ChainHash(SERVICE);
        var one = new AuditEntry(
                1, Instant.EPOCH, "a", List.of("b"), "c", null, "d", null, Outcome.GRANTED, Map.of(), null, "p", "");
        var moved = new AuditEntry(
                1, Instant.EPOCH, "a", List.of("b"), "c", "d", null, null, Outcome.GRANTED, Map.of(), null, "p", "");

        assertThat(hash.of(one)).isNotEqualTo(hash.of(moved));
    }

    /** Computed apart from this program, after the form that the decision describes. */
    @Test
    void theHashIsTheSameForEver() {
        var entry = new AuditEntry(
                1,
                Instant.parse("2026-11-20T15:45:00.123Z"),
                "anonymous",
                List.of("CISO", "DPO"),
                "case.read",
                "incident",
                "0190-1",
                null,
                Outcome.GRANTED,
                Map.of("rows", "1"),
                null,
                ChainHash.NOTHING,
                "");

        assertThat(new ChainHash("incident-intake").of(entry))
                .isEqualTo("502d9e357fdfd2f4422c21fa6cdce74de07607541a86808f38b8139e659572b6");
    }

    @Test
    void theSameEntryInAnotherServicesChainHasAnotherHash() {
        var entry = entry(new Random(1), 1, ChainHash.NOTHING);

        assertThat(new ChainHash("gateway").of(entry)).isNotEqualTo(new ChainHash(SERVICE).of(entry));
    }
}
