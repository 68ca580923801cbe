package se.incidentkedjan.escalation.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.RunningEscalation;
import se.incidentkedjan.escalation.SharedEscalation;
import se.incidentkedjan.escalation.casework.AlikeReports;
import se.incidentkedjan.escalation.casework.CaseTraits;
import se.incidentkedjan.escalation.casework.Cases;
import se.incidentkedjan.escalation.casework.CustodyWork;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Merging;
import se.incidentkedjan.escalation.casework.Outcome;
import se.incidentkedjan.events.AlikeCode;
import se.incidentkedjan.events.DecisionReference;
import se.incidentkedjan.events.DocumentType;
import se.incidentkedjan.events.EscalationEvent.OrderedDocument;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.IntakeEvent.IncidentReported;
import se.incidentkedjan.kit.ledger.Decision;

/** Finds what looks alike in a store with many other cases in it. */
class SimilarCasesTest {

    private static final String PHISHING =
            "{\"category\": \"PHISHING\", \"unit\": \"socialforvaltningen\", \"personalData\": {\"involved\": \"NO\"}}";
    private static final String SCHOOL_PHISHING =
            "{\"category\": \"PHISHING\", \"unit\": \"barn-och-utbildningsforvaltningen\"}";
    private static final String LOST_PHONE = "{\"category\": \"LOST_OR_STOLEN\", \"unit\": \"socialforvaltningen\"}";

    private static RunningEscalation service;
    private static SimilarCases similar;

    private final AlikeReports reports = new AlikeReports(service);
    private final AlikeCode link = AlikeReports.code();

    @BeforeAll
    static void start() {
        service = SharedEscalation.running();
        similar = service.bean(SimilarCases.class);
    }

    private static IncidentCase kept(IncidentReported report) {
        return service.cases().find(report.incident()).orElseThrow();
    }

    private static List<IncidentId> to(IncidentReported report) {
        return similar.to(kept(report)).stream()
                .map(found -> found.one().incident())
                .toList();
    }

    private static void become(IncidentReported report, Outcome outcome) {
        service.cases().change(report.incident(), known -> Decision.become(outcome.incidentCase(), outcome.events()));
    }

    @Test
    void findsWhatSharesACodeEvenWhereEachReportIsItsOwnAndSoIsNeverGrouped() {
        var one = reports.heard(Duration.ZERO, LOST_PHONE, link);
        var other = reports.heard(Duration.ofDays(20), LOST_PHONE, link, AlikeReports.code());
        reports.heard(Duration.ofDays(31), LOST_PHONE, link);
        reports.heard(Duration.ofHours(1), LOST_PHONE, AlikeReports.code());

        assertThat(to(one)).containsExactly(other.incident());
        assertThat(to(other)).contains(one.incident());
    }

    @Test
    void findsTheSameOutageThatAnotherUnitReports() {
        var one = reports.heard(
                Duration.ZERO, "{\"category\": \"OUTAGE\", \"unit\": \"socialforvaltningen\", \"system\": \"e-post\"}");
        var other = reports.heard(
                Duration.ofHours(5),
                "{\"category\": \"OUTAGE\", \"unit\": \"barn-och-utbildningsforvaltningen\", \"system\": \"e-post\"}");
        reports.heard(
                Duration.ofHours(5),
                "{\"category\": \"OUTAGE\", \"unit\": \"socialforvaltningen\", \"system\": \"lonesystem\"}");

        assertThat(to(one)).containsExactly(other.incident());
        assertThat(to(other)).containsExactly(one.incident());
    }

    @Test
    void findsTheSameKindInTheSameUnitAndAtTheSameTimeWhereNobodyKnowsMore() {
        var facts = "{\"category\": \"OUTAGE\", \"unit\": \"%s\", \"occurredFrom\": \"2020-01-01T08:00:00Z\"}";
        var one = reports.heard(Duration.ZERO, facts.formatted("socialforvaltningen"));
        var sameUnit = reports.heard(Duration.ofHours(11), facts.formatted("socialforvaltningen"));
        var elsewhere = reports.heard(Duration.ofMinutes(-110), facts.formatted("barn-och-utbildningsforvaltningen"));
        reports.heard(Duration.ofHours(13), facts.formatted("socialforvaltningen"));
        reports.heard(Duration.ofHours(-3), facts.formatted("barn-och-utbildningsforvaltningen"));

        assertThat(to(one)).containsExactly(sameUnit.incident(), elsewhere.incident());
    }

    @Test
    void aCaseAndItsMergedTwinAreNotShownAndAreAgainWhenTakenApart() {
        var leader = reports.heard(Duration.ZERO, PHISHING, link);
        var twin = reports.heard(Duration.ofDays(1), PHISHING, link);
        assertThat(to(leader)).containsExactly(twin.incident());

        become(twin, Cases.done(Merging.mergeInto(kept(twin), kept(leader), Cases.someone(Cases.LATER))));

        assertThat(to(leader)).isEmpty();
        assertThat(to(twin)).isEmpty();

        become(twin, Cases.done(Merging.unmerge(kept(twin), Cases.someone(Cases.LATER))));

        assertThat(to(leader)).containsExactly(twin.incident());
    }

    @Test
    void neverShowsWhatConcernsSakerhetsskyddNorAnythingBesideIt() {
        var one = reports.heard(Duration.ZERO, PHISHING, link);
        var later = reports.heard(Duration.ofDays(1), PHISHING, link);
        reports.heard(Duration.ofDays(2), "{\"category\": \"PHISHING\", \"securityClassified\": \"YES\"}", link);
        assertThat(to(one)).containsExactly(later.incident());

        become(later, Cases.told(kept(later), Config.facts("""
                {"category": "PHISHING", "unit": "socialforvaltningen", "securityClassified": "YES"}"""), Cases.LATER));

        assertThat(to(one)).isEmpty();
        assertThat(to(later)).isEmpty();
    }

    @Test
    void neverShowsDrills() {
        var facts = "{\"category\": \"OUTAGE\", \"occurredFrom\": \"2020-01-01T08:00:00Z\"}";
        var one = reports.heard(Duration.ZERO, facts);
        var real = reports.heard(Duration.ofMinutes(40), facts);
        var drill = reports.drill(Duration.ofMinutes(5), facts);

        assertThat(to(one)).containsExactly(real.incident());
        assertThat(to(drill)).isEmpty();
    }

    @Test
    void anErasedCaseKeepsNoCodeAndIsNotShown() {
        var one = reports.heard(Duration.ZERO, PHISHING, link);
        var gone = reports.heard(Duration.ofDays(1), PHISHING, link);

        become(
                gone,
                CustodyWork.dispose(
                        kept(gone),
                        UUID.randomUUID(),
                        List.of(new OrderedDocument(DocumentType.CASE, new DecisionReference("KS 2026-0124"))),
                        Cases.LATER));

        assertThat(kept(gone).handling().likeness().codes()).isEmpty();
        assertThat(to(one)).isEmpty();
    }

    @Test
    void ofVeryManyOnlyTheNearestAreRead() {
        var system = "{\"category\": \"OUTAGE\", \"system\": \"fastighetssystem\"}";
        var one = reports.heard(Duration.ZERO, system);
        var others = IntStream.range(1, 80)
                .mapToObj(number -> reports.reported(Duration.ofMinutes(40L * number), system))
                .toList();
        service.hearReports(others);

        var traits = CaseTraits.of(kept(one), Config.shipped().storms()).orElseThrow();
        assertThat(similar.candidates(traits)).hasSizeBetween(SimilarCases.MOST_EACH, 8 * SimilarCases.MOST_EACH);
        assertThat(to(one))
                .hasSizeGreaterThanOrEqualTo(SimilarCases.MOST_EACH)
                .startsWith(others.getFirst().incident(), others.get(1).incident());
        assertThat(similar.candidates(traits))
                .doesNotContain(others.getLast().incident(), others.get(60).incident());
    }

    @Test
    void whatSharesNothingIsNotShown() {
        var one = reports.heard(Duration.ZERO, PHISHING, link);
        reports.heard(Duration.ofMinutes(30), SCHOOL_PHISHING, AlikeReports.code());
        reports.heard(Duration.ofMinutes(30), LOST_PHONE);

        assertThat(to(one)).isEmpty();
    }
}
