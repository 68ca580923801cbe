package se.incidentkedjan.escalation.casework.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.escalation.casework.DecisionBasis;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Lifecycle;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.escalation.casework.Waking;
import se.incidentkedjan.escalation.duty.Exemption;
import se.incidentkedjan.escalation.duty.Who;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.CaseStatus;
import se.incidentkedjan.events.ChainEvent;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.EscalationEvent.CaseMerged;
import se.incidentkedjan.events.EscalationEvent.CaseOutlined;
import se.incidentkedjan.events.EscalationEvent.CaseUnmerged;
import se.incidentkedjan.events.EscalationEvent.IncidentAssessed;
import se.incidentkedjan.events.EscalationEvent.News;
import se.incidentkedjan.events.EscalationEvent.ReporterToTell;
import se.incidentkedjan.events.EscalationEvent.StormGrew;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.events.EventType;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.events.Reference;
import se.incidentkedjan.kit.ledger.Decision;
import se.incidentkedjan.kit.ledger.Ledger;

/** Storms as they are kept, with a store and the files that ship. */
class StormsTest {

    private static final String HANDLER = "handlaggare-social";
    private static final String PHISHING =
            "{\"category\": \"PHISHING\", \"unit\": \"socialforvaltningen\", \"personalData\": {\"involved\": \"NO\"}}";
    private static final String GRAVE = """
            {"category": "PHISHING", "unit": "socialforvaltningen",
             "personalData": {"involved": "YES", "kinds": ["HEALTH"], "recipients": "PUBLIC"}}""";
    private static final Duration PATIENCE =
            Duration.ofSeconds(10 * Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final AtomicLong NUMBERS = new AtomicLong();

    private static RunningEscalation service;
    private static Ledger<IncidentCase> cases;

    private final AlikeCode mail = AlikeCode.of(UUID.randomUUID().toString().replace("-", ""));

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
        cases = service.cases();
    }

    private IncidentReported phishing(int seconds) {
        return reported(PHISHING, seconds, null);
    }

    private IncidentReported reported(String facts, int seconds, @Nullable IncidentId groupedUnder) {
        var number = NUMBERS.incrementAndGet();
        return new IncidentReported(
                new IncidentId(new UUID(0x01937a5e00007001L, 0x8000000000000000L + number)),
                new Municipality("9999"),
                new Reference(2027, (int) number),
                RunningEscalation.NOW.minus(Duration.ofHours(1)).plusSeconds(seconds),
                Channel.API,
                true,
                Config.facts(facts),
                groupedUnder,
                List.of(mail),
                null,
                null,
                null);
    }

    private List<IncidentReported> phishing(int howMany, int from) {
        return IntStream.range(0, howMany)
                .mapToObj(second -> phishing(from + second))
                .toList();
    }

    private static IncidentCase kept(IncidentReported report) {
        return cases.find(report.incident()).orElseThrow();
    }

    private static @Nullable IncidentId head(IncidentReported report) {
        var merge = kept(report).handling().merge();
        return merge == null ? null : merge.into();
    }

    private static void hear(IncidentReported... reports) {
        for (var report : reports) {
            service.hearReports(List.of(report));
        }
    }

    /** As it stands in the case, whether or not it has been brought to Kafka. */
    private static List<ChainEvent> said(IncidentReported report) {
        var kept = cases.findAll(Set.of(report.incident())).get(report.incident());
        return Objects.requireNonNull(kept).journal().entries().stream()
                .map(entry -> EventJson.read(
                        EventType.named(entry.type()).orElseThrow(),
                        entry.data().getBytes(UTF_8)))
                .toList();
    }

    private static List<StormGrew> growth(IncidentReported report) {
        return said(report).stream()
                .filter(StormGrew.class::isInstance)
                .map(StormGrew.class::cast)
                .toList();
    }

    private static List<News> news(IncidentReported report) {
        return said(report).stream()
                .filter(ReporterToTell.class::isInstance)
                .map(said -> ((ReporterToTell) said).news())
                .toList();
    }

    private static Who someone() {
        return new Who(RunningEscalation.NOW, "00000000-0000-0000-0000-000000000007", List.of("HANDLER"));
    }

    @Test
    void fromTheThirdOnTheyAreWorkedOnAsTheFirst() {
        var all = phishing(5, 0);
        hear(all.get(0), all.get(1));
        assertThat(all.subList(0, 2))
                .allSatisfy(report -> assertThat(kept(report).status()).isEqualTo(CaseStatus.ASSESSED));

        hear(all.get(2), all.get(3), all.get(4));

        assertThat(kept(all.getFirst()).status()).isEqualTo(CaseStatus.ASSESSED);
        assertThat(all.subList(1, 5)).allSatisfy(report -> {
            assertThat(head(report)).isEqualTo(all.getFirst().incident());
            assertThat(kept(report).status()).isEqualTo(CaseStatus.MERGED);
        });
    }

    @Test
    void oneThatIsWorkedOnAsAnotherAsksForNobodyAndItsReporterIsToldNothing() {
        var all = phishing(3, 0);
        service.hearReports(all);

        assertThat(said(all.get(2)))
                .hasExactlyElementsOfTypes(IncidentAssessed.class, CaseMerged.class, CaseOutlined.class);
        assertThat(said(all.get(2)))
                .first()
                .isInstanceOfSatisfying(
                        IncidentAssessed.class,
                        assessed -> assertThat(assessed.escalations()).isEmpty());
        assertThat(said(all.get(1)))
                .first()
                .isInstanceOfSatisfying(
                        IncidentAssessed.class,
                        assessed -> assertThat(assessed.escalations()).isNotEmpty());
    }

    @Test
    void inABatchTheEarliestStandsForAllInWhateverOrderItIsRead() {
        var all = new ArrayList<>(phishing(200, 0));
        var first = all.getFirst();
        Collections.shuffle(all, new Random(7));

        service.hearReports(all);

        assertThat(all).filteredOn(report -> head(report) == null).containsExactly(first);
        assertThat(growth(first)).singleElement().satisfies(grew -> {
            assertThat(grew.reports()).isEqualTo(200);
            assertThat(grew.since()).isEqualTo(first.receivedAt());
            assertThat(grew.over()).isFalse();
        });
    }

    @Test
    void thoseWhoWorkOnItHearAtCountsThatGrow() {
        var all = phishing(120, 0);
        for (int from = 0; from < all.size(); from += 5) {
            service.hearReports(all.subList(from, from + 5));
        }

        assertThat(growth(all.getFirst())).extracting(StormGrew::reports).containsExactly(10L, 30L, 100L);
    }

    @Test
    void whatIsHeardAgainChangesNothing() {
        var all = phishing(40, 0);
        service.hearReports(all);
        var before = all.stream().map(report -> kept(report).timeline()).toList();
        var head = kept(all.getFirst());

        service.hearReports(all);
        service.hearReports(all.subList(5, 30));

        assertThat(all).extracting(report -> kept(report).timeline()).isEqualTo(before);
        assertThat(kept(all.getFirst()).handling()).isEqualTo(head.handling());
        assertThat(growth(all.getFirst())).extracting(StormGrew::reports).containsExactly(40L);
    }

    @Test
    void oneThatAsksForMoreStandsByItselfAndAlarms() {
        var all = phishing(4, 0);
        var grave = reported(GRAVE, 5, null);
        service.hearReports(all);
        hear(grave);

        assertThat(head(grave)).isNull();
        assertThat(said(grave)).first().isInstanceOfSatisfying(IncidentAssessed.class, assessed -> {
            assertThat(assessed.escalations()).isNotEmpty();
            assertThat(assessed.duties()).isNotEmpty();
        });
        hear(reported(GRAVE, 6, null), phishing(7));
        assertThat(kept(grave).status()).isEqualTo(CaseStatus.ASSESSED);
    }

    @Test
    void anotherNamndGetsItsOwn() {
        service.hearReports(phishing(4, 0));
        var school = reported(PHISHING.replace("socialforvaltningen", "barn-och-utbildningsforvaltningen"), 5, null);
        hear(school);

        assertThat(head(school)).isNull();
    }

    @Test
    void whatSomebodyHasBegunWithIsNotTakenAwayFromThem() {
        var all = phishing(3, 0);
        hear(all.get(0), all.get(1));
        cases.change(
                all.get(1).incident(),
                known -> Decision.become(((Outcome) Lifecycle.start(known, someone())).incidentCase()));
        hear(all.get(2));

        assertThat(head(all.get(1))).isNull();
        assertThat(head(all.get(2))).isNotNull();
    }

    @Test
    void takenOutAgainItIsAsItWasAndIsNotTakenBack() {
        var all = phishing(4, 0);
        service.hearReports(all);
        var one = all.get(2);

        var answer = service.post(
                HANDLER,
                "/arenden/" + one.incident() + "/arbete/dela",
                Map.of("revision", String.valueOf(kept(one).revision())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        hear(phishing(5), phishing(6));

        assertThat(head(one)).isNull();
        assertThat(kept(one).status()).isEqualTo(CaseStatus.ASSESSED);
        assertThat(kept(one).duties()).isEqualTo(kept(all.getFirst()).duties());
        assertThat(said(one))
                .hasExactlyElementsOfTypes(
                        IncidentAssessed.class,
                        CaseMerged.class,
                        CaseOutlined.class,
                        CaseUnmerged.class,
                        IncidentAssessed.class);
        assertThat(said(one))
                .last()
                .isInstanceOfSatisfying(
                        IncidentAssessed.class,
                        assessed -> assertThat(assessed.escalations()).isNotEmpty());
    }

    @Test
    void aWholeStormIsUndoneWithOnePressAndNothingIsTakenBack() {
        var all = phishing(5, 0);
        service.hearReports(all);
        var head = all.getFirst();
        assertThat(all.subList(1, 5)).extracting(StormsTest::head).containsOnly(head.incident());

        var form = service.get(HANDLER, "/arenden/" + head.incident() + "/arbete/dela-ut");
        assertThat(form.body()).contains("Gör till egna ärenden", "får ett meddelande om vart och ett");
        var answer = service.post(
                HANDLER,
                "/arenden/" + head.incident() + "/arbete/dela-ut",
                Map.of("revision", String.valueOf(kept(head).revision())));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        await().atMost(PATIENCE).until(() -> all.stream().allMatch(report -> head(report) == null));
        hear(phishing(6), phishing(7));

        assertThat(all).allSatisfy(report -> {
            assertThat(head(report)).isNull();
            assertThat(kept(report).status()).isEqualTo(CaseStatus.ASSESSED);
        });
        assertThat(said(all.get(3)))
                .last()
                .isInstanceOfSatisfying(
                        IncidentAssessed.class,
                        assessed -> assertThat(assessed.escalations()).isNotEmpty());
        assertThat(growth(head)).as("counters of what is no storm").noneMatch(StormGrew::over);
        assertThat(service.post(
                                HANDLER,
                                "/arenden/" + head.incident() + "/arbete/dela-ut",
                                Map.of("revision", String.valueOf(kept(head).revision())))
                        .body())
                .contains("Det ligger inga liknande anmälningar i ärendet");
    }

    @Test
    void whatAMachineThatStoppedLeftUndoneIsMendedWhenTheBatchIsHeardAgain() {
        var all = phishing(12, 0);
        var batch = envelopes(all);
        cases.hear(batch, () -> reception(batch));
        assertThat(head(all.get(1))).isNull();
        assertThat(head(all.get(2))).isEqualTo(all.getFirst().incident());

        service.hearReports(all);

        assertThat(all.subList(1, 12))
                .extracting(StormsTest::head)
                .containsOnly(all.getFirst().incident());
        hear(phishing(13), phishing(14));
        assertThat(service.bean(AlikeCases.class).countFollowers(all.getFirst().incident()))
                .isEqualTo(13);
    }

    @Test
    void twoThatHearOfTheSameStormAtOnceEndWithTheSameCase() {
        var here = phishing(20, 0);
        var there = phishing(20, 100);
        var ours = envelopes(here);
        var theirs = envelopes(there);
        var first = reception(ours);
        var second = reception(theirs);
        cases.hear(theirs, () -> second);
        cases.hear(ours, () -> first);
        assertThat(head(there.get(5))).isEqualTo(there.getFirst().incident());

        service.hearReports(there);
        service.hearReports(here);
        service.hearReports(there);
        hear(phishing(200));

        var all = new ArrayList<>(here);
        all.addAll(there);
        assertThat(all).filteredOn(report -> head(report) == null).hasSize(1);
        assertThat(all.stream().map(StormsTest::head).distinct().toList()).hasSize(2);
    }

    @Test
    void stragglersFollowWhatTheirCaseIsWorkedOnAs() {
        var late = phishing(2, 110);
        var there = phishing(3, 100);
        service.hearReports(there);
        var batch = envelopes(late);
        var blind = reception(batch);
        var graver = reported(PHISHING.replace("NO", "UNKNOWN"), 0, null);
        hear(graver);
        assertThat(head(there.getFirst())).isNull();
        hear(phishing(104));
        assertThat(head(there.getFirst())).isEqualTo(graver.incident());

        cases.hear(batch, () -> blind);
        assertThat(head(late.getFirst())).isEqualTo(there.getFirst().incident());
        service.hearReports(late);

        assertThat(late).extracting(StormsTest::head).containsOnly(graver.incident());
        assertThat(there).extracting(StormsTest::head).containsOnly(graver.incident());
    }

    @Test
    void whatCameToACaseThatWasClosedJustBeforeStandsByItselfAndAlarms() {
        var all = phishing(3, 0);
        service.hearReports(all);
        var late = phishing(10);
        var batch = envelopes(List.of(late));
        var blind = reception(batch);
        reject(all.getFirst());
        cases.hear(batch, () -> blind);

        service.hearReports(List.of(late));

        assertThat(head(late)).isNull();
        assertThat(said(late))
                .last()
                .isInstanceOfSatisfying(
                        IncidentAssessed.class,
                        assessed -> assertThat(assessed.escalations()).isNotEmpty());
    }

    private static void reject(IncidentReported head) {
        cases.change(head.incident(), known -> {
            var why = new Exemption(Exemption.Kind.NOT_AN_INCIDENT, null, null, known.privacyRisk(), someone());
            var rejected = (Outcome) Lifecycle.reject(known, why);
            return Decision.become(rejected.incidentCase(), rejected.events());
        });
    }

    @Test
    void eachReporterIsToldOnceWhatBecameOfTheCase() {
        var all = phishing(250, 0);
        service.hearReports(all);
        reject(all.getFirst());

        service.wake();
        service.wake();

        assertThat(all)
                .allSatisfy(report -> assertThat(said(report))
                        .filteredOn(ReporterToTell.class::isInstance)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                ReporterToTell.class,
                                told -> assertThat(told.news()).isEqualTo(News.NOT_AN_INCIDENT)));
    }

    @Test
    void whenItIsOverTheyHearOfItOnceIfItHasGrown() {
        var all = phishing(15, 0);
        service.hearReports(all.subList(0, 10));
        service.hearReports(all.subList(10, 15));
        var calm = at(RunningEscalation.NOW.plus(Duration.ofMinutes(30)));
        at(RunningEscalation.NOW.plus(Duration.ofMinutes(29))).calm(kept(all.getFirst()));
        assertThat(growth(all.getFirst())).extracting(StormGrew::reports).containsExactly(10L);

        calm.calm(kept(all.getFirst()));
        calm.calm(kept(all.getFirst()));

        assertThat(growth(all.getFirst())).extracting(StormGrew::reports).containsExactly(10L, 15L);
        assertThat(growth(all.getFirst())).extracting(StormGrew::over).containsExactly(false, true);
        assertThat(Waking.nextAt(kept(all.getFirst())))
                .isEqualTo(kept(all.getFirst()).duties().next());
    }

    @Test
    void aRushFromOnePlaceIsOneToo() {
        var first = reported(PHISHING, 0, null);
        var second = reported(PHISHING, 1, first.incident());
        service.hearReports(List.of(first, second));

        assertThat(head(second)).isEqualTo(first.incident());
    }

    @Test
    void lettersAreNeverGrouped() {
        var all = IntStream.range(0, 5)
                .mapToObj(second -> reported(PHISHING.replace("PHISHING", "MISDIRECTED"), second, null))
                .toList();
        service.hearReports(all);

        assertThat(all).extracting(StormsTest::head).containsOnlyNulls();
    }

    private static Storms at(Instant now) {
        return new Storms(
                cases,
                service.bean(AlikeCases.class),
                service.bean(DecisionBasis.class),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Reception reception(List<EventEnvelope> batch) {
        return new Reception(
                batch,
                service.bean(AlikeCases.class),
                service.bean(DecisionBasis.class),
                Clock.fixed(RunningEscalation.NOW, ZoneOffset.UTC));
    }

    private static List<EventEnvelope> envelopes(List<IncidentReported> reports) {
        return reports.stream()
                .map(report -> new EventEnvelope(
                        report.incident() + "-1", EventType.INCIDENT_REPORTED, 1, RunningEscalation.NOW, null, report))
                .toList();
    }
}
