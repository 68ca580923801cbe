package se.incidentkedjan.escalation.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.escalation.casework.Cases.because;
import static se.incidentkedjan.escalation.casework.Cases.someone;
import static se.incidentkedjan.escalation.casework.Cases.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Excerpt;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;
import se.incidentkedjan.kit.ledger.Standing;
import se.incidentkedjan.kit.ledger.WakeUps;
import se.incidentkedjan.kit.messaging.EventMeters;
import se.incidentkedjan.kit.messaging.EventRecords;
import se.incidentkedjan.kit.relay.EventRelay;
import se.incidentkedjan.kit.tracing.EventTracing;
import se.incidentkedjan.testing.IncidentFactsArbitrary;

/** Whatever is done with a case, through a ledger as the service opens it; nothing of it is brought to Kafka. */
class OutlinePropertiesTest {

    public record Row(int form) {}

    private static final Instant RECEIVED = RunningEscalation.NOW.minus(Duration.ofDays(1));
    private static final Ledger<IncidentCase> CASES = ledger();

    private static Ledger<IncidentCase> ledger() {
        var service = SharedEscalation.running();
        var clock = Clock.fixed(RunningEscalation.NOW, ZoneOffset.UTC);
        var meters = service.bean(EventMeters.class);
        // The store in memory cannot bear that a relay notes what is acknowledged while a case is read.
        var resting = new EventRelay(
                new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of())),
                new EventRecords(""),
                meters,
                clock,
                Duration.ofSeconds(1));
        var ledgers = new Ledgers(
                service.bean(MongoTemplate.class),
                resting,
                service.bean(EventTracing.class),
                meters,
                new WakeUps(clock),
                clock);
        return ledgers.open(
                "outlined-cases",
                IncidentCase.class,
                one -> null,
                List.of(),
                new Excerpt<>(Row.class, 1, one -> new Row(1), List.of()),
                new Standing<>(CaseOutlined.class, Outline::news));
    }

    /** Something that somebody does. */
    private record Command(String name, BiFunction<IncidentCase, Instant, CaseChange> how) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Provide
    Arbitrary<IncidentFacts> anyIncident() {
        return IncidentFactsArbitrary.any();
    }

    @Provide
    Arbitrary<List<Command>> anyCommands() {
        var nothingMuch = Arbitraries.of(
                new Command("start", (one, at) -> Lifecycle.start(one, someone(at))),
                new Command("resolve", (one, at) -> Lifecycle.resolve(one, someone(at))),
                new Command("reopen", (one, at) -> Lifecycle.reopen(one, someone(at))),
                new Command("reject", (one, at) -> Lifecycle.reject(one, notAnIncident(one, at))),
                new Command(
                        "wait",
                        (one, at) ->
                                Waking.passDueInstants(one, at, Config.shipped().duties())));
        var measures = Arbitraries.of(
                new Command("add", (one, at) -> HandlingWork.add(one, measure(one, at))),
                new Command("finish 1", (one, at) -> HandlingWork.finish(one, 1, someone(at))),
                new Command("hand over 2", (one, at) -> HandlingWork.handOver(one, 2, words("plan"), someone(at))));
        var causes = Arbitraries.of(Cause.class)
                .map(cause -> new Command(
                        "explain " + cause,
                        (one, at) -> HandlingWork.explain(one, new RootCause(cause, null, null, someone(at)))));
        var facts = IncidentFactsArbitrary.any()
                .map(known -> new Command(
                        "tell " + known, (one, at) -> Assessing.tell(one, known, because(at), Config.shipped())));
        var moments = Combinators.combine(
                        Arbitraries.of(Moments.Kind.class),
                        Arbitraries.integers().between(0, 3))
                .as((kind, hours) -> new Command(
                        kind + " " + hours,
                        (one, at) -> Assessing.declare(
                                one,
                                kind,
                                hours == 0 ? null : RECEIVED.minus(Duration.ofHours(hours)),
                                because(at),
                                Config.shipped())));
        var erasure = Arbitraries.of(new Command("erase", OutlinePropertiesTest::erase));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, nothingMuch),
                        Tuple.of(4, measures),
                        Tuple.of(2, causes),
                        Tuple.of(2, facts),
                        Tuple.of(2, moments),
                        Tuple.of(1, erasure))
                .list()
                .ofMinSize(3)
                .ofMaxSize(14);
    }

    private static Exemption notAnIncident(IncidentCase one, Instant at) {
        return new Exemption(Exemption.Kind.NOT_AN_INCIDENT, words("why"), null, one.privacyRisk(), someone(at));
    }

    private static Measure measure(IncidentCase one, Instant at) {
        return new Measure(
                one.handling().nextMeasure(),
                words("what"),
                words("who"),
                LocalDate.of(2029, 7, 1),
                someone(at),
                Measure.State.OPEN,
                null,
                null);
    }

    private static CaseChange erase(IncidentCase one, Instant at) {
        return CustodyWork.dispose(
                one,
                new UUID(1, 1),
                List.of(new OrderedDocument(DocumentType.CASE, DecisionReference.of("KS 2026-0123"))),
                at);
    }

    private static List<CaseOutlined> told(IncidentId incident) {
        var kept = CASES.findAll(Set.of(incident)).get(incident);
        return Objects.requireNonNull(kept).journal().entries().stream()
                .filter(entry -> entry.type().equals(EventType.CASE_OUTLINED.wireName()))
                .map(entry -> (CaseOutlined)
                        EventJson.read(EventType.CASE_OUTLINED, entry.data().getBytes(UTF_8)))
                .toList();
    }

    private static IncidentCase kept(IncidentId incident) {
        return CASES.find(incident).orElseThrow();
    }

    private static void carryOut(IncidentId incident, Command command, Instant at) {
        CASES.change(
                incident,
                known -> known != null && command.how().apply(known, at) instanceof Outcome outcome
                        ? Decision.become(outcome.incidentCase(), outcome.events())
                        : Decision.nothing());
    }

    /** By the case alone: what it should have told if every change of it were told. */
    private static void expect(List<CaseOutlined> expected, IncidentCase now) {
        var outline = Outline.of(now, RECEIVED);
        if (expected.isEmpty() || !expected.getLast().saysTheSameAs(outline)) {
            expected.add(outline);
        }
    }

    @Property(tries = 150)
    void whatWasToldLastIsAlwaysHowTheCaseStandsAndNothingIsToldTwice(
            @ForAll("anyIncident") IncidentFacts reported, @ForAll("anyCommands") List<Command> commands) {
        var opened = Cases.reported(reported, RECEIVED);
        var incident = opened.incidentCase().incident();
        CASES.open(incident, Decision.become(opened.incidentCase(), opened.events()));
        var expected = new ArrayList<CaseOutlined>();
        expect(expected, kept(incident));
        var at = RECEIVED;
        for (var command : commands) {
            at = at.plus(Duration.ofMinutes(10));
            carryOut(incident, command, at);
            var now = kept(incident);
            if (!now.isErased() || !expected.getLast().saysTheSameAs(bare(now))) {
                expect(expected, now);
            }
        }

        assertThat(told(incident))
                .usingElementComparator((one, other) -> one.saysTheSameAs(other) ? 0 : 1)
                .containsExactlyElementsOf(expected);
    }

    private static CaseOutlined bare(IncidentCase one) {
        return CaseOutlined.bare(one.incident(), one.municipality(), RECEIVED);
    }
}
