package se.incidentkedjan.escalation.breachregister.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.breachregister.BreachCases;
import se.incidentkedjan.escalation.breachregister.Period;
import se.incidentkedjan.escalation.breachregister.RegisterEntry;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.kit.ledger.Ledger;

/**
 * Reads the cases of a register page by page, each page from where the one before ended.
 *
 * <p>When the municipality became aware is what someone has declared or when the report came in. Both are indexed; which of
 * them counts is seen when the case is read.
 */
final class BreachCasesInLedger implements BreachCases {

    private static final int PAGE = 200;
    private static final String REFERENCE = "state.identity.reference";

    private final Ledger<IncidentCase> ledger;

    BreachCasesInLedger(Ledger<IncidentCase> ledger) {
        this.ledger = ledger;
    }

    @Override
    public Iterable<IncidentCase> of(Period period) {
        return () -> new Pages(ledger, filter(period));
    }

    private static Bson filter(Period period) {
        return Filters.and(
                Filters.or(
                        within("state.identity.receivedAt", period),
                        Filters.elemMatch("state.moments.all", within("at", period))),
                Filters.or(
                        Filters.eq("state.assessment.facts.personalData.involved", YesNo.YES.name()),
                        Filters.in(
                                "state.assessment.privacyRisk",
                                RegisterEntry.RISKS.stream().map(Enum::name).toList()),
                        Filters.eq("state.duties.all.authority", RegisterEntry.AUTHORITY)),
                Filters.ne("state.status", CaseStatus.MERGED.name()));
    }

    private static Bson within(String field, Period period) {
        return Filters.and(Filters.gte(field, Date.from(period.start())), Filters.lt(field, Date.from(period.end())));
    }

    /** Never holds more than a page. */
    private static final class Pages implements Iterator<IncidentCase> {

        private final Ledger<IncidentCase> ledger;
        private final Bson filter;
        private final Deque<IncidentCase> read = new ArrayDeque<>();
        private @Nullable String last = "";

        private Pages(Ledger<IncidentCase> ledger, Bson filter) {
            this.ledger = ledger;
            this.filter = filter;
        }

        @Override
        public boolean hasNext() {
            var after = last;
            if (read.isEmpty() && after != null) {
                ledger.search(
                        Filters.and(Filters.gt(REFERENCE, after), filter),
                        Sorts.ascending(REFERENCE),
                        0,
                        PAGE,
                        (incident, one) -> read.add(one));
                last = read.size() < PAGE ? null : read.getLast().reference().toString();
            }
            return !read.isEmpty();
        }

        @Override
        public IncidentCase next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more cases in this period.");
            }
            return read.removeFirst();
        }
    }
}
