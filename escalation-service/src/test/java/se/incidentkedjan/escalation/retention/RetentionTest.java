package se.incidentkedjan.escalation.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.casework.CustodyWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Opening;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent;
import se.incidentkedjan.events.EscalationEvent.DisposalOrdered;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.config.ConfigFile;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2029-06-01T08:00:00Z");
    private static final Instant OLD = Instant.parse("2026-11-20T16:00:00Z");
    private static final Instant YOUNG = Instant.parse("2029-05-01T08:00:00Z");

    private static final RetentionRules TWO_YEARS = ConfigFile.parse("retention.yml", """
            valid-from: 2027-01-01
            documents:
              - {type: report-words, keep: 2 years, from: received, decision: KS 2026-0123, valid-from: 2027-01-01}
              - {type: case, keep: 12 months, from: received, decision: KS 2026-0124, valid-from: 2027-01-01}
              - {type: deliveries, preserve: true, valid-from: 2027-01-01}
            """, RetentionFile::read);

    private final Cases cases = new Cases();
    private final Kept protocols = new Kept();
    private final Retention retention = new Retention(TWO_YEARS, cases, protocols, Clock.fixed(NOW, ZoneOffset.UTC));

    /** The cases, and what they have said. */
    private static final class Cases implements DueCases {
        private final Map<IncidentId, IncidentCase> all = new LinkedHashMap<>();
        private final List<EscalationEvent> said = new ArrayList<>();
        private int failAfter = Integer.MAX_VALUE;

        IncidentId opened(int number, Instant received) {
            var id = new IncidentId(new UUID(0x01937a5e00007000L, 0x8000000000000000L + number));
            var outcome = Opening.open(
                    new IncidentReported(
                            id,
                            new Municipality("9999"),
                            new Reference(2026, number),
                            received,
                            Channel.WEB_FORM,
                            false,
                            Config.facts("{\"category\": \"MISDIRECTED\", \"unit\": \"socialforvaltningen\"}")),
                    Config.shipped(),
                    received);
            all.put(id, outcome.incidentCase());
            return id;
        }

        @Override
        public List<IncidentCase> due(Map<DocumentType, Instant> before, int most) {
            return all.values().stream()
                    .sorted(Comparator.comparing(one -> one.reference().toString()))
                    .limit(most)
                    .toList();
        }

        @Override
        public Map<IncidentId, IncidentCase> find(Set<IncidentId> incidents) {
            var found = new HashMap<>(all);
            found.keySet().retainAll(incidents);
            return found;
        }

        @Override
        public void dispose(IncidentId incident, UUID protocol, List<OrderedDocument> documents, Instant now) {
            if (failAfter-- == 0) {
                throw new IllegalStateException("the store is away");
            }
            var outcome = CustodyWork.dispose(all.get(incident), protocol, documents, now);
            said.addAll(outcome.events());
            all.put(incident, outcome.incidentCase());
        }
    }

    private static final class Kept implements Protocols {
        private final Map<UUID, Protocol> all = new LinkedHashMap<>();

        @Override
        public void keep(Protocol protocol) {
            all.put(protocol.id(), protocol);
        }

        @Override
        public void carriedOut(UUID id, Instant at) {
            all.computeIfPresent(id, (key, protocol) -> protocol.carriedOut(at));
        }

        @Override
        public Optional<Protocol> find(UUID id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public List<Protocol> newest(int limit) {
            return List.copyOf(all.values());
        }

        @Override
        public List<Protocol> unfinished() {
            return all.values().stream()
                    .filter(protocol -> protocol.carriedOutAt() == null)
                    .toList();
        }
    }

    private Protocol order() {
        var protocol = retention.protocol(retention.plan(), List.of("CISO"));
        retention.order(protocol);
        return protocol;
    }

    private Progress progress(Protocol protocol) {
        return retention.progress(protocol.id()).orElseThrow();
    }

    @Test
    void theListHoldsWhatHasBeenKeptLongEnoughAndNothingElse() {
        var old = cases.opened(1, OLD);
        cases.opened(2, YOUNG);

        var plan = retention.plan();

        assertThat(plan.due()).singleElement().satisfies(item -> {
            assertThat(item.incident()).isEqualTo(old);
            assertThat(item.documents())
                    .extracting(OrderedDocument::type)
                    .containsExactly(DocumentType.REPORT_WORDS, DocumentType.CASE);
        });
        assertThat(cases.said).as("a list changes nothing").isEmpty();
    }

    @Test
    void anOrderErasesWhatTheListSaysOnceAndWritesTheProtocol() {
        cases.opened(1, OLD);

        var protocol = order();

        assertThat(cases.said).singleElement().isInstanceOfSatisfying(DisposalOrdered.class, said -> {
            assertThat(said.protocol()).isEqualTo(protocol.id());
            assertThat(said.documents())
                    .extracting(document -> document.decision().toString())
                    .containsExactly("KS 2026-0123", "KS 2026-0124");
        });
        assertThat(retention.plan().due()).as("it is not due again").isEmpty();
        assertThat(progress(protocol).protocol().roles()).containsExactly("CISO");
    }

    @Test
    void theProtocolShowsWhatIsReallyGone() {
        var id = cases.opened(1, OLD);
        var protocol = order();

        assertThat(progress(protocol).count(Progress.State.ERASED))
                .as("the case itself")
                .isEqualTo(1);
        assertThat(progress(protocol).count(Progress.State.WAITING))
                .as("the words")
                .isEqualTo(1);
        assertThat(progress(protocol).isWhole()).isFalse();

        cases.all.computeIfPresent(
                id, (key, one) -> CustodyWork.confirm(one, DocumentType.REPORT_WORDS, NOW.plusSeconds(2)));

        assertThat(progress(protocol).isWhole()).isTrue();
        assertThat(progress(protocol).lines())
                .extracting(Progress.Line::erasedAt)
                .containsExactly(NOW.plusSeconds(2), NOW);
    }

    @Test
    void aHoldKeepsEverythingOfTheIncident() {
        var id = cases.opened(1, OLD);
        cases.opened(2, OLD);
        cases.all.computeIfPresent(id, (key, one) -> CustodyWork.hold(one, List.of("DPO"), NOW));

        var plan = retention.plan();
        order();

        assertThat(plan.due()).hasSize(1);
        assertThat(plan.held()).extracting(DuePlan.Item::incident).containsExactly(id);
        assertThat(cases.said).extracting(EscalationEvent::incident).doesNotContain(id);
    }

    @Test
    void aHoldThatComesAfterTheListIsReadStillStops() {
        var id = cases.opened(1, OLD);
        var protocol = retention.protocol(retention.plan(), List.of("CISO"));
        cases.all.computeIfPresent(id, (key, one) -> CustodyWork.hold(one, List.of("DPO"), NOW));

        retention.order(protocol);

        assertThat(cases.said).isEmpty();
        assertThat(progress(protocol).count(Progress.State.NOT_ORDERED)).isEqualTo(2);
    }

    @Test
    void anotherListHasAnotherFingerprint() {
        cases.opened(1, OLD);
        var first = retention.plan().fingerprint();
        assertThat(retention.plan().fingerprint()).isEqualTo(first);

        cases.opened(3, OLD);

        assertThat(retention.plan().fingerprint()).isNotEqualTo(first);
    }

    @Test
    void whatIsInterruptedIsFinishedAndNothingIsOrderedTwice() {
        cases.opened(1, OLD);
        cases.opened(2, OLD);
        cases.opened(3, OLD);
        var protocol = retention.protocol(retention.plan(), List.of("CISO"));
        cases.failAfter = 1;
        assertThatIllegalStateException().isThrownBy(() -> retention.order(protocol));
        assertThat(progress(protocol).isWhole()).isFalse();

        cases.failAfter = Integer.MAX_VALUE;
        retention.finish();
        retention.finish();

        assertThat(cases.said).hasSize(3).extracting(EscalationEvent::incident).doesNotHaveDuplicates();
        assertThat(protocols.unfinished()).isEmpty();
    }
}
