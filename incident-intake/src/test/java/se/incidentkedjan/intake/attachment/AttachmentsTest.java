package se.incidentkedjan.intake.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.report.Safe;
import se.incidentkedjan.kit.sealing.SealBroken;

class AttachmentsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T16:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Limits LIMITS = new Limits(1000, 3, 5, 2500);

    private final Safe safe = new Safe();
    private final ShelfInMemory shelf = new ShelfInMemory();
    private final Counted counted = new Counted();
    private final IncidentId incident = new IncidentId(UUID.randomUUID());
    private final Attachments attachments = attachments(shelf, false);

    @Test
    void aFileIsKeptWithWhatIsKnownOfItAndComesBackAsItWas() throws Exception {
        var content = "en faktura".getBytes(UTF_8);

        var kept = (Received.Kept) attachments.receive(
                incident, "C:\\mina filer\\faktura.txt", "text/plain", stream(content), Source.REPORTER);

        var facts = kept.facts();
        assertThat(facts.name()).isEqualTo(new SafeName("faktura.txt", false));
        assertThat(facts.sha256()).isEqualTo(sha256(content));
        assertThat(facts.attachment().size()).isEqualTo(10);
        assertThat(facts.attachment().receivedAt()).isEqualTo(NOW);
        assertThat(facts.attachment().source()).isEqualTo(Source.REPORTER);
        assertThat(facts.attachment().scan()).isEqualTo(new Scan.NotScanned());
        assertThat(facts.attachment().declaredType()).isEqualTo("text/plain");
        assertThat(facts.attachment().type()).isEqualTo("image/jpeg");
        assertThat(attachments.list(incident)).containsExactly(facts);
        var opened =
                (Opening.Opened) attachments.open(incident, facts.attachment().id());
        assertThat(opened.facts()).isEqualTo(facts);
        assertThat(opened.length()).isEqualTo(10);
        assertThat(opened.content().readAllBytes()).isEqualTo(content);
        assertThat(counted.heard).containsExactly("REPORTER kept", "opened");
    }

    @Test
    void nothingThatIsPrintedTellsNames() {
        var kept = (Received.Kept) attachments.receive(incident, "anna.txt", null, some(10), Source.MAIL);
        var opened = attachments.open(incident, kept.facts().attachment().id());

        assertThat(kept + " " + opened + " " + kept.facts().name()).doesNotContain("anna");
    }

    @Test
    void filesWithoutNamesAreNumbered() {
        attachments.receive(incident, null, null, some(10), Source.MAIL);
        attachments.receive(incident, "...", null, some(10), Source.MAIL);

        assertThat(names()).containsExactlyInAnyOrder("bilaga-1.bin", "bilaga-2.bin");
    }

    @Test
    void aFileOfExactlyTheLimitIsKeptAndOneByteMoreIsNot() {
        assertThat(attachments.receive(incident, "a", null, some(1000), Source.REPORTER))
                .isInstanceOf(Received.Kept.class);
        assertThat(attachments.receive(incident, "b", null, some(1001), Source.REPORTER))
                .isEqualTo(new Received.Refused(Received.Reason.TOO_LARGE, 1000));
        assertThat(shelf.contents).hasSize(1);
        assertThat(shelf.arrivals).hasSize(1);
    }

    @Test
    void oneThatNeverEndsIsNotReadToItsEnd() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                assertThat(read++).isLessThan(100_000);
                return 'x';
            }
        };

        assertThat(attachments.receive(incident, "a", null, endless, Source.MAIL))
                .isEqualTo(new Received.Refused(Received.Reason.TOO_LARGE, 1000));
        assertThat(shelf.isBare()).isTrue();
    }

    @Test
    void allFilesTogetherHaveALimitToo() {
        attachments.receive(incident, "a", null, some(1000), Source.REPORTER);
        attachments.receive(incident, "b", null, some(1000), Source.MAIL);

        assertThat(attachments.receive(incident, "c", null, some(501), Source.MAIL))
                .isEqualTo(new Received.Refused(Received.Reason.TOO_MUCH, 2500));
        assertThat(attachments.receive(incident, "c", null, some(500), Source.MAIL))
                .isInstanceOf(Received.Kept.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatCameMeanwhileTakesItsPartOfTheRoom(boolean once) {
        var content = meanwhile(1000, () -> {
            attachments.receive(incident, "a", null, some(1000), Source.SYSTEM);
            attachments.receive(incident, "b", null, some(1000), Source.MAIL);
        });

        assertThat(receive(once, "c", content)).isEqualTo(new Received.Refused(Received.Reason.TOO_MUCH, 2500));
        assertThat(attachments.list(incident)).hasSize(2);
        assertThat(shelf.arrivals).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatCameMeanwhileIsCounted(boolean once) {
        var content = meanwhile(4, () -> {
            for (int i = 1; i <= 3; i++) {
                attachments.receive(incident, "a" + i, null, some(i), Source.SYSTEM);
            }
        });

        assertThat(receive(once, "b", content)).isEqualTo(new Received.Refused(Received.Reason.TOO_MANY, 3));
        assertThat(attachments.list(incident)).hasSize(3);
    }

    @Test
    void ofWhatThereIsNoRoomForNothingIsWrittenAlsoWhenItMayBeARepeat() {
        var written = new AtomicLong();
        var noting = new ShelfInMemory() {
            @Override
            public OutputStream write(AttachmentId id) {
                var out = super.write(id);
                return new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        written.addAndGet(length);
                        out.write(bytes, from, length);
                    }
                };
            }
        };
        var filled = attachments(noting, false);
        filled.receiveOnce(incident, "a", null, some(1000), Source.SYSTEM);
        filled.receiveOnce(incident, "b", null, some(999), Source.SYSTEM);
        assertThat(written.getAndSet(0)).isGreaterThan(1900);

        assertThat(filled.receiveOnce(incident, "c", null, some(900), Source.SYSTEM))
                .isEqualTo(new Received.Refused(Received.Reason.TOO_MUCH, 2500));
        assertThat(filled.receiveOnce(incident, "a", null, some(1000), Source.SYSTEM))
                .isInstanceOf(Received.Repeated.class);
        assertThat(written.get()).isLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsOnItsWayOrNeverCameTakesNoPlace(boolean once) {
        for (int i = 0; i < 9; i++) {
            shelf.expect(new Shelf.Arrival(
                    new AttachmentId(UUID.randomUUID()), incident, Source.SYSTEM, NOW.minusSeconds(60), false));
        }

        assertThat(receive(once, null, some(10)))
                .isInstanceOfSatisfying(
                        Received.Kept.class,
                        kept -> assertThat(kept.facts().name().text()).isEqualTo("bilaga-1.bin"));
    }

    private Received receive(boolean once, String name, InputStream content) {
        return once
                ? attachments.receiveOnce(incident, name, null, content, Source.SYSTEM)
                : attachments.receive(incident, name, null, content, Source.SYSTEM);
    }

    /** While the first of it is read something else happens. */
    private static InputStream meanwhile(int length, Runnable happens) {
        return new SequenceInputStream(
                new InputStream() {
                    private boolean hasHappened;

                    @Override
                    public int read() {
                        if (!hasHappened) {
                            hasHappened = true;
                            happens.run();
                        }
                        return -1;
                    }
                },
                some(length));
    }

    @Test
    void whatIsSentOnceMoreIsKnownAgainByItsContentAndNameAndOnlyFromTheSameSource() {
        var first = (Received.Kept) attachments.receiveOnce(incident, "a", null, some(10), Source.SYSTEM);

        assertThat(attachments.receiveOnce(incident, "a", null, some(10), Source.SYSTEM))
                .isEqualTo(new Received.Repeated(first.facts()));
        assertThat(attachments.receiveOnce(incident, null, null, some(10), Source.SYSTEM))
                .isEqualTo(new Received.Repeated(first.facts()));
        assertThat(attachments.list(incident)).containsExactly(first.facts());
        assertThat(attachments.receiveOnce(incident, "a", null, some(10), Source.MAIL))
                .isInstanceOf(Received.Kept.class);
        assertThat(attachments.receiveOnce(incident, "b", null, some(10), Source.SYSTEM))
                .isInstanceOf(Received.Kept.class);
        assertThat(attachments.receiveOnce(incident, "a", null, some(11), Source.SYSTEM))
                .isInstanceOf(Received.Kept.class);
        assertThat(counted.heard).startsWith("SYSTEM kept", "SYSTEM repeated", "SYSTEM repeated");
    }

    @Test
    void whatFilledThePlaceIsKnownAgainAndWhatIsNewIsNot() {
        attachments.receiveOnce(incident, "a", null, some(1000), Source.SYSTEM);
        attachments.receiveOnce(incident, "b", null, some(1000), Source.SYSTEM);

        assertThat(attachments.receiveOnce(incident, "c", null, some(501), Source.SYSTEM))
                .isEqualTo(new Received.Refused(Received.Reason.TOO_MUCH, 2500));
        assertThat(attachments.receiveOnce(incident, "b", null, some(1000), Source.SYSTEM))
                .isInstanceOf(Received.Repeated.class);
        attachments.receiveOnce(incident, "c", null, some(1), Source.SYSTEM);
        assertThat(attachments.receiveOnce(incident, "d", null, some(1), Source.SYSTEM))
                .isEqualTo(new Received.Refused(Received.Reason.TOO_MANY, 3));
        assertThat(attachments.receiveOnce(incident, "a", null, some(1000), Source.SYSTEM))
                .isInstanceOf(Received.Repeated.class);
    }

    @Test
    void oneSourceSendsSoManyAndOneIncidentHasSoMany() {
        for (int i = 0; i < 3; i++) {
            attachments.receive(incident, "a", null, some(1), Source.REPORTER);
        }
        assertThat(attachments.receive(incident, "a", null, some(1), Source.REPORTER))
                .isEqualTo(new Received.Refused(Received.Reason.TOO_MANY, 3));
        attachments.receive(incident, "a", null, some(1), Source.MAIL);
        attachments.receive(incident, "a", null, some(1), Source.SYSTEM);

        assertThat(attachments.receive(incident, "a", null, some(1), Source.SYSTEM))
                .isEqualTo(new Received.Refused(Received.Reason.TOO_MANY, 5));
        assertThat(attachments.receive(new IncidentId(UUID.randomUUID()), "a", null, some(1), Source.SYSTEM))
                .isInstanceOf(Received.Kept.class);
    }

    @Test
    void anEmptyFileIsNotKept() {
        assertThat(attachments.receive(incident, "a", null, some(0), Source.REPORTER))
                .isEqualTo(new Received.Refused(Received.Reason.EMPTY));
        assertThat(shelf.isBare()).isTrue();
    }

    @Test
    void aFileThatIsCutOffOnItsWayIsNotKept() {
        var cutOff = new SequenceInputStream(some(500), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the browser is closed");
            }
        });

        assertThat(attachments.receive(incident, "a", null, cutOff, Source.REPORTER))
                .isEqualTo(new Received.Refused(Received.Reason.BROKEN));
        assertThat(shelf.isBare()).isTrue();
    }

    @Test
    void aStoreThatDoesNotAnswerIsNoFaultOfTheSender() {
        var failing = new ShelfInMemory() {
            @Override
            public boolean keep(Attachment attachment) {
                throw new IllegalStateException("the store is away");
            }
        };

        assertThatThrownBy(() -> attachments(failing, false).receive(incident, "a", null, some(10), Source.SYSTEM))
                .hasMessage("the store is away");
        assertThat(failing.isBare()).isTrue();
        assertThat(counted.heard).containsExactly("SYSTEM not saved");
    }

    @Test
    void everyRefusalHasACodeAndASentence() {
        var refusals = List.of(
                new Received.Refused(Received.Reason.TOO_LARGE, 25 * 1024 * 1024),
                new Received.Refused(Received.Reason.TOO_MANY, 20),
                new Received.Refused(Received.Reason.TOO_MUCH, 100 * 1024 * 1024),
                new Received.Refused(Received.Reason.EMPTY),
                new Received.Refused(Received.Reason.BROKEN),
                new Received.Refused(Received.Reason.ERASED));

        assertThat(refusals).allSatisfy(one -> assertThat(one.code()).matches("[a-z-]+"));
        assertThat(refusals.stream().map(Received.Refused.class::cast).map(Received.Refused::message))
                .anySatisfy(message -> assertThat(message).contains("högst 25 MB"))
                .anySatisfy(message -> assertThat(message).contains("högst 100 MB"))
                .anySatisfy(message -> assertThat(message).contains("högst 20 filer"))
                .allSatisfy(message -> assertThat(message).endsWith("."));
        assertThat(new Received.Refused(Received.Reason.TOO_LARGE, 2_500_000).message())
                .contains("2,38 MB");
        assertThat(new Received.Refused(Received.Reason.TOO_LARGE, 1000).message())
                .contains("1 kB");
    }

    @Test
    void whatIsErasedIsGoneAndNothingMoreComes() {
        var id = keep("a.txt");
        safe.vault().destroy(incident);

        assertThat(attachments.list(incident)).isEmpty();
        assertThat(attachments.open(incident, id)).isEqualTo(new Opening.Refused(Opening.Reason.ERASED));
        attachments.erase(incident);
        attachments.erase(incident);

        assertThat(shelf.isBare()).isTrue();
        assertThat(attachments.open(incident, id)).isEqualTo(new Opening.Refused(Opening.Reason.ERASED));
        assertThat(attachments.receive(incident, "b", null, some(10), Source.MAIL))
                .isEqualTo(new Received.Refused(Received.Reason.ERASED));
        assertThat(shelf.isBare()).isTrue();
    }

    @Test
    void aFileThatComesWhileItsIncidentIsErasedIsNotLeftBehind() {
        var erasing = new ShelfInMemory() {
            @Override
            public boolean keep(Attachment attachment) {
                safe.vault().destroy(incident);
                removeAll(incident);
                return super.keep(attachment);
            }
        };

        assertThat(attachments(erasing, false).receive(incident, "a", null, some(10), Source.MAIL))
                .isEqualTo(new Received.Refused(Received.Reason.ERASED));
        assertThat(erasing.isBare()).isTrue();
    }

    @Test
    void filesOfAReportThatWasNotKeptAreForgottenWithTheirKey() {
        keep("a.txt");

        attachments.forget(incident);

        assertThat(shelf.isBare()).isTrue();
        assertThat(safe.vault().isErased(incident)).isTrue();
    }

    @Test
    void aFileIsOpenedAsOneOfItsOwnIncidentOnly() {
        var id = keep("a.txt");
        var other = new IncidentId(UUID.randomUUID());
        attachments.receive(other, "b", null, some(10), Source.MAIL);

        assertThat(attachments.open(other, id)).isEqualTo(new Opening.Refused(Opening.Reason.NOT_THERE));
    }

    @Test
    void contentsThatAreExchangedInTheStoreAreNotHandedOut() {
        var one = keep("a.txt");
        var two = keep("b.txt");
        shelf.contents.put(one.toString(), shelf.contents.get(two.toString()));

        var opened = (Opening.Opened) attachments.open(incident, one);

        assertThatThrownBy(() -> opened.content().readAllBytes()).isInstanceOf(SealBroken.class);
    }

    @Test
    void whatWaitsOrIsInfectedIsNotHandedOutAndTheRestIs() {
        var quarantined = attachments(shelf, true);
        var id = ((Received.Kept) quarantined.receive(incident, "a", null, some(10), Source.MAIL))
                .facts()
                .attachment()
                .id();

        assertThat(quarantined.open(incident, id)).isEqualTo(new Opening.Refused(Opening.Reason.QUARANTINED));
        assertThat(quarantined.openWithoutMetadata(incident, id))
                .isEqualTo(new Opening.Refused(Opening.Reason.QUARANTINED));
        assertThat(quarantined.quarantinedSince()).contains(NOW);

        shelf.scanned(id, new Scan.Quarantined(0), new Scan.Infected("Eicar"));
        assertThat(quarantined.open(incident, id)).isEqualTo(new Opening.Refused(Opening.Reason.INFECTED, "Eicar"));
        assertThat(quarantined.openWithoutMetadata(incident, id))
                .isEqualTo(new Opening.Refused(Opening.Reason.INFECTED, "Eicar"));
        assertThat(quarantined.quarantinedSince()).isEmpty();

        shelf.scanned(id, new Scan.Infected("Eicar"), new Scan.Unscannable(Scan.Reason.TOO_LARGE));
        assertThat(quarantined.open(incident, id)).isInstanceOf(Opening.Opened.class);
        shelf.scanned(id, new Scan.Unscannable(Scan.Reason.TOO_LARGE), new Scan.Clean());
        assertThat(quarantined.open(incident, id)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void aCopyWithoutMetadataIsRefusedForWhatIsNoPicture() {
        var id = keep("a.jpg");

        assertThat(attachments.openWithoutMetadata(incident, id))
                .isEqualTo(new Opening.Refused(Opening.Reason.NOT_STRIPPABLE));
        assertThat(attachments.list(incident).getFirst().attachment().copiedWithoutMetadata())
                .isFalse();
    }

    @Test
    void aCopyWithoutMetadataIsNotedAndTheOriginalKeepsItsSum() throws Exception {
        var picture = HexFormat.of().parseHex("ffd8" + "fffe0006" + "616e6e61" + "ffd9");
        var id = ((Received.Kept) attachments.receive(incident, "a.jpg", null, stream(picture), Source.MAIL))
                .facts()
                .attachment()
                .id();

        var copy = (Opening.Opened) attachments.openWithoutMetadata(incident, id);

        assertThat(copy.content().readAllBytes()).isEqualTo(HexFormat.of().parseHex("ffd8ffd9"));
        assertThat(copy.length()).isEqualTo(4);
        assertThat(copy.withoutMetadata()).isTrue();
        assertThat(copy.facts().sha256()).isEqualTo(sha256(picture));
        assertThat(attachments.list(incident).getFirst().attachment().copiedWithoutMetadata())
                .isTrue();
        var original = (Opening.Opened) attachments.open(incident, id);
        assertThat(original.content().readAllBytes()).isEqualTo(picture);
    }

    private AttachmentId keep(String name) {
        return ((Received.Kept) attachments.receive(incident, name, null, some(10), Source.MAIL))
                .facts()
                .attachment()
                .id();
    }

    private List<String> names() {
        return attachments.list(incident).stream().map(one -> one.name().text()).toList();
    }

    private Attachments attachments(Shelf on, boolean scanned) {
        return new Attachments(on, safe.vault(), new PlainInspector("image/jpeg"), LIMITS, scanned, counted, CLOCK);
    }

    private static InputStream some(int length) {
        var content = new byte[length];
        IntStream.range(0, length).forEach(i -> content[i] = (byte) i);
        return stream(content);
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
