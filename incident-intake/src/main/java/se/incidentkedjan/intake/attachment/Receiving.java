package se.incidentkedjan.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.kit.journal.TimeOrderedId;
import se.incidentkedjan.kit.sealing.Envelope;
import se.incidentkedjan.kit.sealing.Vault;

/** How one file is received, from when it is expected to when it is there or nothing of it is. */
final class Receiving {

    private static final int PIECE = 16 * 1024;

    private final Shelf shelf;
    private final Vault vault;
    private final Inspector inspector;
    private final Limits limits;
    private final boolean scanned;
    private final Clock clock;
    private final OneByOne settling = new OneByOne();

    Receiving(Shelf shelf, Vault vault, Inspector inspector, Limits limits, boolean scanned, Clock clock) {
        this.shelf = shelf;
        this.vault = vault;
        this.inspector = inspector;
        this.limits = limits;
        this.scanned = scanned;
        this.clock = clock;
    }

    Received receive(
            IncidentId incident,
            @Nullable String name,
            @Nullable String declaredType,
            InputStream content,
            Source source) {
        return receive(incident, name, declaredType, content, source, false);
    }

    /** The same, unless the source has sent the file before. Until all of it has come nobody knows. */
    Received receiveOnce(
            IncidentId incident,
            @Nullable String name,
            @Nullable String declaredType,
            InputStream content,
            Source source) {
        return receive(incident, name, declaredType, content, source, true);
    }

    private Received receive(
            IncidentId incident,
            @Nullable String name,
            @Nullable String declaredType,
            InputStream content,
            Source source,
            boolean once) {
        var now = clock.instant();
        var arrival = new Shelf.Arrival(new AttachmentId(TimeOrderedId.at(now)), incident, source, now, false);
        // Expected before the key is asked for: an erasure that destroys the key after that takes this away too.
        shelf.expect(arrival);
        Received outcome = new Received.Refused(Received.Reason.BROKEN);
        try {
            outcome = vault.resume(incident)
                    .map(envelope -> {
                        try (envelope) {
                            return receive(arrival, name, declaredType, content, envelope, once);
                        }
                    })
                    .orElseGet(() -> new Received.Refused(Received.Reason.ERASED));
            return outcome;
        } finally {
            if (!(outcome instanceof Received.Kept)) {
                shelf.remove(arrival.id());
            }
        }
    }

    private Received receive(
            Shelf.Arrival arrival,
            @Nullable String name,
            @Nullable String declaredType,
            InputStream content,
            Envelope envelope,
            boolean once) {
        var before = shelf.of(arrival.incident());
        var full = full(before, arrival.source());
        if (full.isPresent() && !once) {
            return full.get();
        }
        // Where there is no room it may still be what has come before, which is known at the end.
        var passing = new Passing(
                inspector.begin(SafeName.of(name, before.size() + 1)),
                full.isPresent() ? 0 : limits.inTotal() - bytes(before),
                once);
        var stopped = passing.into(arrival.id(), envelope, content);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        var finding = passing.look.finding();
        var sha256 = HexFormat.of().formatHex(passing.sum.digest());
        var refused = full.or(() -> tooMuch(passing.size, passing.room));
        // Of files that come at once each is settled by those that are kept when its turn comes, and by no other.
        return settling.one(arrival.incident(), () -> {
            var there = shelf.of(arrival.incident());
            var safeName = SafeName.of(name, there.size() + 1);
            var attachment = new Attachment(
                    arrival.id(),
                    arrival.incident(),
                    envelope.seal(Fields.name(arrival.id()), safeName.text()),
                    envelope.seal(Fields.sum(arrival.id()), sha256),
                    inspector.known(declaredType),
                    finding.type(),
                    passing.size,
                    arrival.at(),
                    arrival.source(),
                    scanned ? new Scan.Quarantined(0) : new Scan.NotScanned(),
                    finding.location(),
                    false);
            var facts = new AttachmentFacts(attachment, safeName, sha256);
            var earlier = once ? earlier(facts, there, name != null, envelope) : Optional.<AttachmentFacts>empty();
            return earlier.<Received>map(Received.Repeated::new)
                    .or(() -> refused)
                    .or(() -> full(there, arrival.source()))
                    .or(() -> tooMuch(passing.size, limits.inTotal() - bytes(there)))
                    .orElseGet(() -> keep(facts));
        });
    }

    private Received keep(AttachmentFacts facts) {
        return shelf.keep(facts.attachment()) ? new Received.Kept(facts) : new Received.Refused(Received.Reason.ERASED);
    }

    private static Optional<AttachmentFacts> earlier(
            AttachmentFacts facts, List<Attachment> there, boolean isNamed, Envelope envelope) {
        var now = facts.attachment();
        return there.stream()
                .filter(one -> one.source() == now.source() && one.size() == now.size())
                .map(one -> Attachments.facts(envelope, one))
                .filter(one -> one.sha256().equals(facts.sha256())
                        && (!isNamed || one.name().equals(facts.name())))
                .findFirst();
    }

    private Optional<Received> full(List<Attachment> there, Source source) {
        if (there.stream().filter(one -> one.source() == source).count() >= limits.perSource()) {
            return Optional.of(new Received.Refused(Received.Reason.TOO_MANY, limits.perSource()));
        }
        return there.size() >= limits.perIncident()
                ? Optional.of(new Received.Refused(Received.Reason.TOO_MANY, limits.perIncident()))
                : Optional.empty();
    }

    private Optional<Received> tooMuch(long size, long room) {
        return size > room
                ? Optional.of(new Received.Refused(Received.Reason.TOO_MUCH, limits.inTotal()))
                : Optional.empty();
    }

    private static long bytes(List<Attachment> files) {
        return files.stream().mapToLong(Attachment::size).sum();
    }

    /** A content on its way from the sender to the shelf. */
    private final class Passing {

        private final Inspector.Look look;
        private final long room;
        private final boolean once;
        private final MessageDigest sum = sha256();
        private long size;

        /**
         * One that is to pass.
         *
         * @param once whether it is read to its end also when there is no room for it; nothing is then kept of the rest
         */
        Passing(Inspector.Look look, long room, boolean once) {
            this.look = look;
            this.room = room;
            this.once = once;
        }

        /** Empty when it has passed. */
        Optional<Received> into(AttachmentId id, Envelope envelope, InputStream content) {
            var piece = new byte[PIECE];
            try (var sealing = envelope.sealing(Fields.content(id), shelf.write(id))) {
                while (true) {
                    int read = read(content, piece);
                    if (read < 0) {
                        break;
                    }
                    size += read;
                    if (size > limits.largest()) {
                        return Optional.of(new Received.Refused(Received.Reason.TOO_LARGE, limits.largest()));
                    }
                    var beyond = tooMuch(size, room);
                    if (beyond.isPresent() && !once) {
                        return beyond;
                    }
                    sum.update(piece, 0, read);
                    if (beyond.isEmpty()) {
                        look.at(piece, 0, read);
                        sealing.write(piece, 0, read);
                    }
                }
            } catch (CutOff e) {
                return Optional.of(new Received.Refused(Received.Reason.BROKEN));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return size == 0 ? Optional.of(new Received.Refused(Received.Reason.EMPTY)) : Optional.empty();
        }

        private static int read(InputStream content, byte[] into) throws CutOff {
            try {
                return content.read(into);
            } catch (IOException e) {
                throw new CutOff(e);
            }
        }
    }

    /** The sender's stream ended early, which is not to be taken for a store that does not answer. */
    private static final class CutOff extends Exception {

        private static final long serialVersionUID = 1L;

        CutOff(IOException cause) {
            super(cause);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
