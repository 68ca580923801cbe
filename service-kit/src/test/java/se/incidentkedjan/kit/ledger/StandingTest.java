package se.incidentkedjan.kit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseMoved;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.kit.journal.JournalEntry;

/** How aggregates tell the others how they stand; here by their status, unless they have none. */
class StandingTest {

    public record Thing(int count, @Nullable CaseStatus status) {}

    public record Row(int form, int count) {}

    private static final Municipality HERE = Municipality.of("9999");

    private final LedgerFixture fixture = new LedgerFixture();
    private final Excerpt<Thing, Row> excerpt =
            new Excerpt<>(Row.class, 1, thing -> new Row(1, thing.count()), List.of());
    private final Standing<Thing, CaseMoved> standing = new Standing<>(CaseMoved.class, StandingTest::news);
    private final IncidentId incident = id(1);
    private Ledger<Thing> things;

    @BeforeEach
    void open() {
        fixture.relay.start();
        things = fixture.ledgerWith(excerpt, Thing.class, standing);
    }

    @AfterEach
    void close() {
        fixture.relay.stop();
        fixture.close();
    }

    private static IncidentId id(int number) {
        return new IncidentId(new UUID(7, number));
    }

    /** The incident is always the first: that is enough to be told from each other here. */
    private static Optional<CaseMoved> news(Thing thing, @Nullable CaseMoved told, Instant now) {
        return Optional.ofNullable(thing.status())
                .filter(status -> told == null || told.status() != status)
                .map(status -> new CaseMoved(id(1), HERE, status, now, null));
    }

    private static CaseMerged merged() {
        return new CaseMerged(id(1), HERE, id(2), LedgerFixture.NOW);
    }

    private List<String> said(IncidentId which) {
        var kept = Objects.requireNonNull(things.findAll(Set.of(which)).get(which));
        return kept.journal().entries().stream().map(StandingTest::shown).toList();
    }

    private static String shown(JournalEntry entry) {
        return entry.type().equals(EventType.CASE_MOVED.wireName())
                ? entry.data().replaceAll(".*\"status\":\"([A-Z_]+)\".*", "$1")
                : entry.type();
    }

    @Test
    void aNewAggregateTellsHowItStandsAfterWhatElseItSays() {
        things.open(incident, Decision.become(new Thing(1, CaseStatus.ASSESSED), List.of(merged())));

        assertThat(said(incident)).containsExactly(EventType.CASE_MERGED.wireName(), "ASSESSED");
    }

    @Test
    void itTellsAgainOnlyWhenThatHasChangedWhateverWasDecided() {
        things.open(incident, Decision.become(new Thing(1, CaseStatus.ASSESSED)));

        things.change(incident, thing -> Decision.become(new Thing(2, CaseStatus.ASSESSED), List.of(merged())));
        things.change(incident, thing -> Decision.become(new Thing(3, CaseStatus.CLOSED)));
        things.changeAll(Set.of(incident), (id, thing) -> Decision.become(new Thing(4, CaseStatus.CLOSED)));
        things.changeAll(Set.of(incident), (id, thing) -> Decision.become(new Thing(5, CaseStatus.ASSESSED)));

        assertThat(said(incident)).containsExactly("ASSESSED", EventType.CASE_MERGED.wireName(), "CLOSED", "ASSESSED");
    }

    @Test
    void whatItHearsMayChangeHowItStands() {
        things.hear(
                List.of(heard(1), heard(2)),
                (envelope, thing) -> Decision.become(
                        thing == null ? new Thing(1, CaseStatus.ASSESSED) : new Thing(2, CaseStatus.CLOSED)));

        assertThat(said(incident)).containsExactly("ASSESSED", "CLOSED");
    }

    private EventEnvelope heard(long sequence) {
        return new EventEnvelope(
                "heard-" + sequence, EventType.CASE_MERGED, sequence, LedgerFixture.NOW, null, merged());
    }

    @Test
    void oneWithNothingToTellTellsNothing() {
        things.open(incident, Decision.become(new Thing(1, null)));

        assertThat(said(incident)).isEmpty();
        assertThat(fixture.relay.publishEverything()).isZero();
    }

    @Test
    void oneThatAnEarlierVersionKeptTellsItWhenItIsWrittenNext() {
        keptBefore(1);

        things.change(incident, thing -> Decision.become(new Thing(2, CaseStatus.ASSESSED)));

        assertThat(said(incident)).containsExactly("ASSESSED");
    }

    @Test
    void thoseThatAnEarlierVersionKeptTellItWhenTheirExcerptsAreWrittenAgain() {
        keptBefore(1);
        var newer = new Excerpt<Thing, Row>(Row.class, 2, thing -> new Row(2, thing.count()), List.of());
        things = fixture.ledgerWith(newer, Thing.class, standing);

        assertThat(things.excerpts(newer).count(new Document())).isEqualTo(1);

        assertThat(said(incident)).containsExactly("ASSESSED");
    }

    @Test
    void thoseThatAnEarlierVersionKeptTellItOnceWhenEverythingIsSaidOnceMore() {
        keptBefore(450);
        things.open(id(1000), Decision.become(new Thing(1, null), List.of(merged())));

        assertThat(everything()).hasSize(451);
        assertThat(everything()).hasSize(451).filteredOn("ASSESSED"::equals).hasSize(450);

        assertThat(said(id(1))).containsExactly("ASSESSED");
        assertThat(said(id(450))).containsExactly("ASSESSED");
        assertThat(said(id(1000))).containsExactly(EventType.CASE_MERGED.wireName());
    }

    @Test
    void oneThatSomebodyWritesMeanwhileTellsItOnceAndAllIsSaidOnceMore() {
        keptBefore(2);
        things.open(id(1000), Decision.become(new Thing(1, null), List.of(merged())));
        var all = new ArrayList<IncidentId>();

        things.everything(said -> {
            all.add(said.incident());
            if (said.incident().equals(id(1000))) {
                things.change(id(1), thing -> Decision.become(new Thing(2, CaseStatus.ASSESSED), List.of(merged())));
            }
        });

        assertThat(all).containsExactlyInAnyOrder(id(1), id(2), id(1000));
        assertThat(said(id(1))).containsExactly(EventType.CASE_MERGED.wireName(), "ASSESSED");
        assertThat(said(id(2))).containsExactly("ASSESSED");
    }

    private List<String> everything() {
        var all = new ArrayList<String>();
        things.everything(said -> said.entries().forEach(entry -> all.add(shown(entry))));
        return all;
    }

    private void keptBefore(int howMany) {
        var before = fixture.ledgerWith(excerpt, Thing.class);
        for (var number = 1; number <= howMany; number++) {
            before.open(id(number), Decision.become(new Thing(1, CaseStatus.ASSESSED)));
        }
    }
}
