package se.incidentkedjan.escalation.breachregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.escalation.casework.Assessing;
import se.incidentkedjan.escalation.casework.Cases;
import se.incidentkedjan.escalation.casework.IncidentCase;
import se.incidentkedjan.escalation.casework.Merging;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.IncidentFacts;

/** Which rows a case has in which register, and what they say. */
class RegisterEntryTest {

    private static final Period YEAR = Period.year(2026);
    private static final UnitCode CARE = UnitCode.of("socialforvaltningen");
    private static final IncidentFacts HARMLESS_LETTER = Config.facts("""
            {"category": "MISDIRECTED", "unit": "socialforvaltningen", "personalData": {"involved": "YES",
             "kinds": ["BASIC_IDENTITY"], "groups": ["CITIZENS"], "subjects": {"count": 1, "precision": "EXACT"}, "recipients": "ONE_KNOWN",
             "recipientTrusted": "YES", "deletionConfirmed": "YES", "exfiltration": "NO", "misuse": "NONE_SEEN",
             "availabilityLoss": "NONE"}}""");

    private static List<RegisterEntry> rows(IncidentCase one) {
        return RegisterEntry.of(one, YEAR, Config.shipped().organisation());
    }

    private static RegisterEntry only(IncidentCase one) {
        assertThat(rows(one)).hasSize(1);
        return rows(one).getFirst();
    }

    private static IncidentCase concerningTheSchools(IncidentCase one) {
        return Cases.done(Assessing.concern(one, Cases.SCHOOL_BOARD, Cases.someone(Cases.LATER), Config.shipped()))
                .incidentCase();
    }

    @Test
    void aBreachHasARowForEachNamndThatItConcerns() {
        var both = concerningTheSchools(Cases.of(Cases.MISDIRECTED_CARE_LETTER));

        assertThat(rows(both))
                .extracting(RegisterEntry::controller)
                .containsExactly(Cases.SOCIALNAMNDEN, Cases.SCHOOL_BOARD);
    }

    @Test
    void whatIsNoBreachHasNoRow() {
        assertThat(rows(Cases.of(Cases.NO_PERSONAL_DATA))).isEmpty();
    }

    @Test
    void aBreachThatNeedsNoNotificationHasARowThatTellsByWhichRules() {
        var told = only(Cases.of(HARMLESS_LETTER)).notification();

        assertThat(told).isInstanceOf(Told.NotAsked.class);
        assertThat(((Told.NotAsked) told).rules()).isNotEmpty();
    }

    @Test
    void awarenessBySwedishTimeDecidesTheYear() {
        var newYear = Cases.reported(Cases.MISDIRECTED_CARE_LETTER, Instant.parse("2026-12-31T23:30:00Z"))
                .incidentCase();

        assertThat(rows(newYear)).as("half past midnight in Sweden").isEmpty();
        assertThat(RegisterEntry.of(newYear, Period.year(2027), Config.shipped().organisation()))
                .hasSize(1);
    }

    @Test
    void whatIsDeclaredLaterMovesTheRow() {
        var one = Cases.of(Cases.MISDIRECTED_CARE_LETTER);
        var earlier = Cases.done(Assessing.declare(
                        one,
                        Moments.Kind.AWARE,
                        Instant.parse("2025-12-30T08:00:00Z"),
                        Cases.because(Cases.LATER),
                        Config.shipped()))
                .incidentCase();

        assertThat(rows(earlier)).isEmpty();
        assertThat(RegisterEntry.of(earlier, Period.year(2025), Config.shipped().organisation()))
                .hasSize(1);
    }

    @Test
    void aNotificationAndADecisionNotToMakeItAreToldApart() {
        var one = Cases.of(Cases.MISDIRECTED_CARE_LETTER);

        assertThat(only(one).notification()).isInstanceOf(Told.Open.class);
        assertThat(only(Cases.met(one, Cases.IMY, Cases.LATER).incidentCase()).notification())
                .isInstanceOfSatisfying(
                        Told.Done.class, done -> assertThat(done.isLate()).isFalse());
        assertThat(only(Cases.exempted(one, Cases.IMY)).notification())
                .isInstanceOfSatisfying(
                        Told.Decided.class,
                        decided -> assertThat(decided.advice()).isNotNull());
    }

    @Test
    void aMergedCaseStandsInItsLeaderAlone() {
        var leader = Cases.of(Cases.MISDIRECTED_CARE_LETTER);
        var other = Cases.of(Cases.MISDIRECTED_CARE_LETTER);
        var who = Cases.someone(Cases.LATER);
        var absorbing =
                Cases.done(Merging.absorb(leader, other, who, Config.shipped())).incidentCase();
        var merged = Cases.done(Merging.mergeInto(other, absorbing, who)).incidentCase();

        assertThat(rows(merged)).isEmpty();
        assertThat(only(absorbing).absorbed()).containsExactly(other.reference().toString());
    }

    @Test
    void aNamndReadsItsOwnRowsAlsoOfWhatBeganWithAnotherOne() {
        var both = concerningTheSchools(Cases.of(Cases.MISDIRECTED_CARE_LETTER));
        var organisation = Config.shipped().organisation();
        var schools = organisation.units().values().stream()
                .filter(unit -> unit.board().equals(Cases.SCHOOL_BOARD))
                .map(unit -> unit.code())
                .collect(java.util.stream.Collectors.toSet());
        var reader = new RegisterReach(false, schools, organisation);

        assertThat(reader.controllers()).containsExactly(Cases.SCHOOL_BOARD);
        assertThat(reader.covers(both, Cases.SCHOOL_BOARD)).isTrue();
        assertThat(reader.covers(both, Cases.SOCIALNAMNDEN)).isFalse();
    }

    @Test
    void whoeverAnswersForAUnitReadsWhatThatUnitAnswersFor() {
        var one = Cases.of(Cases.MISDIRECTED_CARE_LETTER);
        var reader = new RegisterReach(false, Set.of(CARE), Config.shipped().organisation());

        assertThat(reader.covers(one, Cases.SOCIALNAMNDEN)).isTrue();
        assertThat(reader.covers(one, Cases.SCHOOL_BOARD)).isFalse();
    }

    @Test
    void aPeriodOfAYearIsCalledByItsNumber() {
        assertThat(YEAR.text()).isEqualTo("2026");
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)).text())
                .isEqualTo("2026-01-01 till 2026-06-30");
    }
}
