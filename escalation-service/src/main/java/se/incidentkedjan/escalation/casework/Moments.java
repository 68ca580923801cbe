package se.incidentkedjan.escalation.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * The points in time that the law tells apart, with who set each and why. Nothing is overwritten.
 *
 * @param all in the order they were set
 */
public record Moments(List<Moment> all) {

    /** Keeps its own copy. */
    public Moments {
        all = List.copyOf(all);
    }

    /** What happened then. */
    public enum Kind {
        /** The incident began. */
        OCCURRED_FROM,
        /** The incident ended. */
        OCCURRED_TO,
        /** Someone first noticed it. */
        DISCOVERED,
        /** The municipality is held to have become aware (GDPR art. 33.1; cybersäkerhetslagen 2025:1506, 2 kap. 5 §). */
        AWARE,
        /** It was found to be a significant incident (cybersäkerhetslagen 2025:1506, 2 kap. 5 §). */
        IDENTIFIED_SIGNIFICANT
    }

    /**
     * One of them as someone set it.
     *
     * @param kind what happened then
     * @param at when, UTC; absent when it was found to be unknown
     * @param reason why, in words; absent when it came with the report, or is erased
     * @param who set it
     */
    public record Moment(
            Kind kind, @Nullable Instant at, @Nullable Sealed reason, Who who) {}

    /** As the report told. */
    static Moments reported(IncidentFacts facts, Instant receivedAt) {
        var who = Who.system(receivedAt);
        var told = new ArrayList<Moment>();
        add(told, Kind.OCCURRED_FROM, facts.occurredFrom(), who);
        add(told, Kind.OCCURRED_TO, facts.occurredTo(), who);
        add(told, Kind.DISCOVERED, facts.discoveredAt(), who);
        add(told, Kind.AWARE, facts.awareAt(), who);
        return new Moments(told);
    }

    private static void add(List<Moment> moments, Kind kind, @Nullable Instant at, Who who) {
        if (at != null) {
            moments.add(new Moment(kind, at, null, who));
        }
    }

    /** What counts now. */
    public Optional<Moment> current(Kind kind) {
        return all.stream().filter(moment -> moment.kind() == kind).reduce((one, later) -> later);
    }

    /** When it was, UTC; empty when nobody knows. */
    public Optional<Instant> at(Kind kind) {
        return current(kind).flatMap(moment -> Optional.ofNullable(moment.at()));
    }

    Moments and(Moment moment) {
        return new Moments(Stream.concat(all.stream(), Stream.of(moment)).toList());
    }

    Moments withoutPeople() {
        return new Moments(all.stream()
                .map(one -> new Moment(one.kind(), one.at(), null, one.who().withoutPerson()))
                .toList());
    }
}
