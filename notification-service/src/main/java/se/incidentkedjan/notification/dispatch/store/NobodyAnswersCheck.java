package se.incidentkedjan.notification.dispatch.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.ledger.Excerpts;

/** Incidents that nobody has, though everyone in the chain has been asked. */
final class NobodyAnswersCheck implements ChainCheck {

    private static final int NAMED = 3;

    private final Excerpts<DispatchExcerpt> unanswered;

    NobodyAnswersCheck(Excerpts<DispatchExcerpt> unanswered) {
        this.unanswered = unanswered;
    }

    @Override
    public String name() {
        return "nobody-answers";
    }

    @Override
    public Optional<String> look() {
        var filter = Filters.gt(DispatchExcerpt.UNANSWERED_SINCE, Instant.EPOCH);
        long all = unanswered.count(filter);
        if (all == 0) {
            return Optional.empty();
        }
        var some = unanswered.find(filter, Sorts.ascending(DispatchExcerpt.UNANSWERED_SINCE), 0, NAMED).stream()
                .map(one -> one.reference().toString())
                .collect(Collectors.joining(", "));
        return Optional.of(
                "Ingen har tagit hand om %d incidenter fast hela kedjan har tillfrågats, längst %s. Ring någon."
                        .formatted(all, some));
    }
}
