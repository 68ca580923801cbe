package se.incidentkedjan.intake.attachment;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.metadata.WithoutMetadata;
import se.incidentkedjan.kit.sealing.Envelope;
import se.incidentkedjan.kit.sealing.Vault;

/**
 * The files of incidents. Name, sum and content are sealed under the data key of the incident, which is begun here when the
 * report has none yet: files may come before their report. Whoever keeps files for a report that is then refused, or turns
 * out to be a repeat, has them {@linkplain #forget forgotten}; what a crash leaves in between {@link Sweep} finds.
 *
 * <p>Who may do what is for the caller to know. Throws when a store does not answer.
 */
public final class Attachments {

    private final Shelf shelf;
    private final Vault vault;
    private final Receiving receiving;
    private final Limits limits;
    private final Tally tally;

    /**
     * The files on a shelf.
     *
     * @param scanned whether something searches files, so that they wait in quarantine for it
     */
    public Attachments(
            Shelf shelf, Vault vault, Inspector inspector, Limits limits, boolean scanned, Tally tally, Clock clock) {
        this.shelf = shelf;
        this.vault = vault;
        this.limits = limits;
        this.tally = tally;
        this.receiving = new Receiving(shelf, vault, inspector, limits, scanned, clock);
    }

    /**
     * Receives a file. When this answers {@code Kept} it is durable; otherwise nothing of it is left. Its memory does not
     * grow with the file.
     *
     * <p>A crash leaves what the shelf was told to expect, with some or all of its content: nobody sees it, and {@link Sweep}
     * takes it away.
     *
     * @param name as the sender wrote it; absent when they did not
     * @param declaredType what the sender says it is; absent when they do not
     * @param content read to its end or to the limit, and not closed
     */
    public Received receive(
            IncidentId incident,
            @Nullable String name,
            @Nullable String declaredType,
            InputStream content,
            Source source) {
        return counted(source, () -> receiving.receive(incident, name, declaredType, content, source));
    }

    /**
     * Receives a file from a sender that sends again what it has had no answer to: the same file under the same name, or
     * without one, is kept once.
     *
     * @param name as the sender wrote it; absent when they did not
     */
    public Received receiveOnce(
            IncidentId incident,
            @Nullable String name,
            @Nullable String declaredType,
            InputStream content,
            Source source) {
        return counted(source, () -> receiving.receiveOnce(incident, name, declaredType, content, source));
    }

    private Received counted(Source source, Supplier<Received> receive) {
        boolean known = false;
        try {
            var outcome = receive.get();
            known = true;
            tally.received(source, outcome);
            return outcome;
        } finally {
            if (!known) {
                tally.notSaved(source);
            }
        }
    }

    /** How much may be attached. */
    public Limits limits() {
        return limits;
    }

    /** The files of an incident, in the order in which they came, to the millisecond; none when its words are erased. */
    public List<AttachmentFacts> list(IncidentId incident) {
        var kept = shelf.of(incident);
        if (kept.isEmpty()) {
            return List.of();
        }
        return vault.envelope(incident)
                .map(envelope -> {
                    try (envelope) {
                        return kept.stream().map(one -> facts(envelope, one)).toList();
                    }
                })
                .orElseGet(List::of);
    }

    /** Opens the content as it was received. */
    public Opening open(IncidentId incident, AttachmentId id) {
        return told(opening(incident, id, false));
    }

    /**
     * Opens a copy that has the picture and nothing else: no place, no time, no camera, no names, no preview. It may lie on
     * its side, since that too is metadata. The file itself stays as it was received.
     */
    public Opening openWithoutMetadata(IncidentId incident, AttachmentId id) {
        return told(opening(incident, id, true));
    }

    private Opening told(Opening outcome) {
        tally.opened(outcome);
        return outcome;
    }

    private Opening opening(IncidentId incident, AttachmentId id, boolean withoutMetadata) {
        var found = shelf.find(incident, id);
        if (found.isEmpty()) {
            return new Opening.Refused(vault.isErased(incident) ? Opening.Reason.ERASED : Opening.Reason.NOT_THERE);
        }
        var attachment = found.get();
        return switch (attachment.scan()) {
            case Scan.Quarantined waiting -> new Opening.Refused(Opening.Reason.QUARANTINED);
            case Scan.Infected(String signature) -> new Opening.Refused(Opening.Reason.INFECTED, signature);
            case Scan.NotScanned none -> content(attachment, withoutMetadata);
            case Scan.Clean clean -> content(attachment, withoutMetadata);
            case Scan.Unscannable why -> content(attachment, withoutMetadata);
        };
    }

    private Opening content(Attachment attachment, boolean withoutMetadata) {
        var found = vault.envelope(attachment.incident());
        if (found.isEmpty()) {
            return new Opening.Refused(Opening.Reason.ERASED);
        }
        try (var envelope = found.get()) {
            var facts = facts(envelope, attachment);
            return withoutMetadata
                    ? copy(envelope, facts)
                    : new Opening.Opened(facts, content(envelope, attachment), attachment.size(), false);
        }
    }

    /** Goes through it once to see that it can be done and how long it becomes, and hands out the second time. */
    private Opening copy(Envelope envelope, AttachmentFacts facts) {
        var attachment = facts.attachment();
        var length = WithoutMetadata.length(attachment.type(), () -> content(envelope, attachment));
        if (length.isEmpty()) {
            return new Opening.Refused(Opening.Reason.NOT_STRIPPABLE);
        }
        var copy = WithoutMetadata.copy(attachment.type(), content(envelope, attachment), length.getAsLong());
        shelf.copied(attachment.id());
        return new Opening.Opened(facts, copy, length.getAsLong(), true);
    }

    private InputStream content(Envelope envelope, Attachment attachment) {
        return envelope.opening(Fields.content(attachment.id()), shelf.read(attachment.id()));
    }

    /** Opens what waits to be searched, whatever it may be; empty when it is erased. */
    Optional<InputStream> forScanning(Attachment attachment) {
        return vault.envelope(attachment.incident()).map(envelope -> {
            try (envelope) {
                return content(envelope, attachment);
            }
        });
    }

    /** When the oldest file that waits to be searched came, UTC; empty when none waits. */
    public Optional<Instant> quarantinedSince() {
        return shelf.quarantinedSince();
    }

    /**
     * Takes away the files of an incident whose data key is destroyed already; once more does nothing. In that order, a
     * file that comes in the same moment is either taken away with the others or finds the key gone.
     */
    public void erase(IncidentId incident) {
        shelf.removeAll(incident);
    }

    /** Takes away one file, of which nobody has been told; once more does nothing. */
    public void remove(Attachment attachment) {
        shelf.remove(attachment.id());
    }

    /** Takes away the files, and the data key, of an incident that does not become a report. */
    public void forget(IncidentId incident) {
        vault.destroy(incident);
        erase(incident);
    }

    static AttachmentFacts facts(Envelope envelope, Attachment attachment) {
        return new AttachmentFacts(
                attachment,
                SafeName.kept(envelope.open(Fields.name(attachment.id()), attachment.name())),
                envelope.open(Fields.sum(attachment.id()), attachment.sha256()));
    }
}
