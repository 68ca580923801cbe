package se.incidentkedjan.escalation.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.DocumentType;

/**
 * Plans and orders erasure. The protocol is durable before the first case is told; when that is interrupted, what is left
 * is told later, each case once however often.
 */
public final class Retention {

    /** The most that one order holds. */
    public static final int MOST = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionRules rules;
    private final DueCases cases;
    private final Protocols protocols;
    private final Clock clock;

    /** By these rules. */
    public Retention(RetentionRules rules, DueCases cases, Protocols protocols, Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.protocols = protocols;
        this.clock = clock;
    }

    /** What holds for each type of document now. */
    public List<Keeping> rules() {
        return rules.all(clock.instant());
    }

    /** What would be erased now. Nothing is changed. */
    public DuePlan plan() {
        var now = clock.instant();
        var before = new EnumMap<DocumentType, Instant>(DocumentType.class);
        for (var keeping : rules.all(now)) {
            if (keeping instanceof Keeping.Limited limited) {
                before.put(limited.type(), limited.before(now));
            }
        }
        return before.isEmpty() ? new DuePlan(List.of(), List.of()) : DuePlan.of(cases.due(before, MOST), rules, now);
    }

    /**
     * A protocol of exactly this list, not kept yet.
     *
     * @param roles of the one who orders, as codes
     */
    public Protocol protocol(DuePlan plan, List<String> roles) {
        var version = rules.version();
        return new Protocol(
                UUID.randomUUID(),
                clock.instant(),
                roles,
                version == null ? null : version.toString(),
                plan.due(),
                null);
    }

    /** Keeps the protocol and carries it out. When this returns, every case has been told. */
    public void order(Protocol protocol) {
        protocols.keep(protocol);
        carryOut(protocol);
    }

    private void carryOut(Protocol protocol) {
        for (var item : protocol.items()) {
            cases.dispose(item.incident(), protocol.id(), item.documents(), clock.instant());
        }
        protocols.carriedOut(protocol.id(), clock.instant());
        LOG.info(
                "The erasure of {} incidents is ordered by protocol {}",
                protocol.items().size(),
                protocol.id());
    }

    /** Carries out what was interrupted. */
    public void finish() {
        protocols.unfinished().forEach(this::carryOut);
    }

    /** The newest protocols. */
    public List<Protocol> newest(int limit) {
        return protocols.newest(limit);
    }

    /** The protocol with this id, and how far it has come. */
    public Optional<Progress> progress(UUID id) {
        return protocols.find(id).map(protocol -> Progress.of(protocol, cases));
    }
}
