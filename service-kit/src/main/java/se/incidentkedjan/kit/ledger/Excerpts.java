package se.incidentkedjan.kit.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.IncidentId;

/**
 * Reads the excerpts of a ledger. Those that an earlier version of the program wrote are written again before they are
 * read: at the first use, and when another process that has not been replaced yet has added more.
 */
public final class Excerpts<R> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    private final LedgerDocuments<?> documents;
    private final Excerpt<?, R> excerpt;
    private final Runnable renewal;
    private final Clock clock;
    private volatile @Nullable Instant lookedAt;

    Excerpts(LedgerDocuments<?> documents, Excerpt<?, R> excerpt, Runnable renewal, Clock clock) {
        this.documents = documents;
        this.excerpt = excerpt;
        this.renewal = renewal;
        this.clock = clock;
    }

    /**
     * Some of them.
     *
     * @param limit how many; 0 for all
     */
    public List<R> find(Bson filter, Bson order, int skip, int limit) {
        renew();
        return documents.readExcerpts(excerpt, filter, order, skip, limit);
    }

    /**
     * Which aggregates they are of.
     *
     * @param order in which they are given
     * @param limit how many; 0 for all
     */
    public Set<IncidentId> ids(Bson filter, Bson order, int limit) {
        renew();
        return documents.ids(filter, order, limit);
    }

    /** How many there are. */
    public long count(Bson filter) {
        renew();
        return documents.count(filter);
    }

    /** About how many aggregates there are in all; costs nothing. */
    public long all() {
        return documents.countAll();
    }

    /** Whether the store finds these by an index; one that has none looks through all of them each time. */
    public boolean areIndexed(Bson filter) {
        return documents.findsByIndex(filter);
    }

    private void renew() {
        var now = clock.instant();
        var before = lookedAt;
        if (before == null || !now.isBefore(before.plus(BETWEEN_LOOKS))) {
            synchronized (this) {
                if (Objects.equals(lookedAt, before)) {
                    renewal.run();
                    lookedAt = now;
                }
            }
        }
    }
}
