package se.incidentkedjan.reporting.counting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When things first came to pass, all UTC.
 *
 * @param deliveredAt a relay accepted the first message that somebody must act on; absent until then
 * @param answeredAt somebody first said that they have it; absent until then
 * @param assessedAt it was first known what risk there is to people; absent until then
 */
public record Times(
        @Nullable Instant deliveredAt,
        @Nullable Instant answeredAt,
        @Nullable Instant assessedAt) {

    static final Times NONE = new Times(null, null, null);

    Times delivered(Instant at) {
        return new Times(first(deliveredAt, at), answeredAt, assessedAt);
    }

    Times answered(Instant at) {
        return new Times(deliveredAt, first(answeredAt, at), assessedAt);
    }

    Times assessed(Instant at) {
        return new Times(deliveredAt, answeredAt, first(assessedAt, at));
    }

    private static Instant first(@Nullable Instant known, Instant at) {
        return known == null || at.isBefore(known) ? at : known;
    }
}
