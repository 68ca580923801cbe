package se.incidentkedjan.escalation.casework.store;

import com.mongodb.client.model.Filters;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.ledger.Excerpts;

/** Whether the store still finds cases quickly. One that has no index looks through all of them. */
public final class StoreRoom {

    private final Excerpts<?> cases;
    private final int mostWithoutIndex;
    private volatile @Nullable Boolean indexed;

    StoreRoom(Excerpts<?> cases, int mostWithoutIndex) {
        this.cases = cases;
        this.mostWithoutIndex = mostWithoutIndex;
    }

    /** Whether there are more cases than it can find one among. */
    public boolean isTooFull() {
        return hasMoreThan(mostWithoutIndex);
    }

    /** Whether there are more cases than this, and no index to find them by. */
    public boolean hasMoreThan(int most) {
        return cases.all() > most && !isIndexed();
    }

    /** Asked once: a store does not become another one while the service runs. */
    private boolean isIndexed() {
        var known = indexed;
        if (known == null) {
            known = cases.areIndexed(Filters.eq(CaseList.REFERENCE, "0000-000000"));
            indexed = known;
        }
        return known;
    }
}
