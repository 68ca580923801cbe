package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.OutlinedMeasure;

/** What of a case figures are counted by, told to the chain. The ledger asks at every write whether it has become something else. */
public final class Outline {

    private Outline() {}

    /**
     * What to tell; empty while what was told still holds, of a drill, and of an erased case that has told nothing: what it was
     * first reported with says more than is left.
     *
     * @param told what was told last; absent when nothing was
     * @param now when it is told, UTC
     */
    public static Optional<CaseOutlined> news(IncidentCase one, @Nullable CaseOutlined told, Instant now) {
        if (one.isDrill() || (one.isErased() && hasToldNothing(one, told))) {
            return Optional.empty();
        }
        return Optional.of(of(one, now)).filter(outline -> told == null || !outline.saysTheSameAs(told));
    }

    /** Also when it was kept to itself: erasing a case forgets that it concerned säkerhetsskydd. */
    private static boolean hasToldNothing(IncidentCase one, @Nullable CaseOutlined told) {
        return told == null || told.saysTheSameAs(bare(one, told.outlinedAt()));
    }

    static CaseOutlined of(IncidentCase one, Instant at) {
        if (one.isSecurityClassified()) {
            return bare(one, at);
        }
        var facts = one.facts();
        var cause = one.handling().rootCause();
        return new CaseOutlined(
                one.incident(),
                one.municipality(),
                at,
                facts.aspects().stream().distinct().sorted().toList(),
                facts.origin(),
                facts.nearMiss(),
                facts.system(),
                moment(one, Moments.Kind.OCCURRED_FROM),
                moment(one, Moments.Kind.DISCOVERED),
                cause == null ? null : cause.cause(),
                one.handling().measures().stream().map(Outline::of).toList());
    }

    private static CaseOutlined bare(IncidentCase one, Instant at) {
        return CaseOutlined.bare(one.incident(), one.municipality(), at);
    }

    private static @Nullable Instant moment(IncidentCase one, Moments.Kind kind) {
        return one.moments().at(kind).map(Outline::asKept).orElse(null);
    }

    private static OutlinedMeasure of(Measure measure) {
        var finished = measure.finished();
        return new OutlinedMeasure(
                measure.number(),
                measure.due(),
                switch (measure.state()) {
                    case OPEN -> OutlinedMeasure.State.OPEN;
                    case DONE -> OutlinedMeasure.State.DONE;
                    case HANDED_OVER -> OutlinedMeasure.State.HANDED_OVER;
                },
                asKept(measure.created().at()),
                finished == null ? null : asKept(finished.at()));
    }

    /** The store keeps milliseconds; what is finer would look changed when it is read back. */
    private static Instant asKept(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
