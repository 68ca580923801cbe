package se.incidentkedjan.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.notification.contact.DeliveryChannel.E_MAIL;
import static se.incidentkedjan.notification.contact.DeliveryChannel.SMS;
import static se.incidentkedjan.notification.roster.PlanFiles.DPO;
import static se.incidentkedjan.notification.roster.PlanFiles.IT_ON_CALL;
import static se.incidentkedjan.notification.roster.PlanFiles.LAST;
import static se.incidentkedjan.notification.roster.PlanFiles.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.Urgency;
import se.incidentkedjan.kit.config.Reloading;
import se.incidentkedjan.notification.chain.Contacts.Contact;
import se.incidentkedjan.notification.contact.Way;

class ContactPlanTest {

    private static final Instant MONDAY_NOON = at("2026-11-23 12:00");
    private static final Instant SUNDAY = at("2026-11-22 12:00");

    @TempDir
    private Path folder;

    private PlanFiles files;

    @BeforeEach
    void municipality() {
        files = new PlanFiles(folder);
    }

    private static List<Contact> holders(ContactPlan plan, RoleCode role, Instant at) {
        return plan.holders(role, null, List.of(), at);
    }

    @Test
    void everyoneInTheRoleIsAskedByTheirOwnChannelsAndInternationalNumber() {
        var plan = files.withRoster("  - {person: anna, channels: [SMS], language: ENGLISH}\n");

        var found = holders(plan, IT_ON_CALL, MONDAY_NOON);

        assertThat(found).extracting(Contact::person).containsExactly("anna", "bo");
        assertThat(found.getFirst().ways())
                .containsExactly(new Way(SMS, "+46701740610"), new Way(E_MAIL, "anna@kommun.example"));
        assertThat(found.getFirst().language()).hasToString("ENGLISH");
        assertThat(found.getLast().ways()).extracting(Way::channel).containsExactly(E_MAIL, SMS);
    }

    @Test
    void aLevelSaysByWhichChannelsAndWhoHasNoneOfThemIsNotAsked() {
        assertThat(files.withRoster("").holders(DPO, null, List.of(SMS), MONDAY_NOON))
                .isEmpty();
        assertThat(files.withRoster("")
                        .holders(IT_ON_CALL, null, List.of(SMS), MONDAY_NOON)
                        .getFirst()
                        .ways())
                .extracting(Way::channel)
                .containsExactly(SMS);
    }

    @Test
    void whoeverHasOnlyAPhoneIsReachedByIt() {
        assertThat(files.withRoster("").holders(RoleCode.of("UNIT_MANAGER"), UnitCode.of("skolan"), List.of(), SUNDAY))
                .extracting(Contact::person)
                .containsExactly("cia");
    }

    @Test
    void nobodyIsExpectedOutsideTheirHours() {
        var plan = files.withRoster("");

        assertThat(holders(plan, DPO, MONDAY_NOON))
                .extracting(Contact::expected)
                .containsExactly(true);
        assertThat(holders(plan, DPO, SUNDAY)).extracting(Contact::expected).containsExactly(false);
        assertThat(holders(plan, LAST, SUNDAY)).extracting(Contact::expected).containsExactly(true);
    }

    @Test
    void whoeverIsAwayIsReplacedAlsoWhenTheirSubstituteIsAway() {
        var plan = files.withRoster("""
                  - {person: dan, substitutes: [bo, cia]}
                absences:
                  - {person: dan, from: 2026-11-23, to: 2026-11-23}
                  - {person: bo, from: 2026-11-23 11:00, to: 2026-11-23 12:30}
                """);

        assertThat(holders(plan, DPO, at("2026-11-23 10:00")))
                .extracting(Contact::person, Contact::standsInFor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("bo", "Dans tjänst"));
        assertThat(holders(plan, DPO, MONDAY_NOON)).extracting(Contact::person).containsExactly("cia");
        assertThat(holders(plan, DPO, at("2026-11-24 00:00")))
                .extracting(Contact::person)
                .containsExactly("dan");
    }

    @Test
    void twoWhoStandInForEachOtherAndAreBothAwayLeaveNobody() {
        var plan = files.withRoster("""
                  - {person: dan, substitutes: [cia]}
                  - {person: cia, substitutes: [dan]}
                absences:
                  - {person: dan, from: 2026-11-23, to: 2026-11-27}
                  - {person: cia, from: 2026-11-23, to: 2026-11-27}
                """);

        assertThat(holders(plan, DPO, MONDAY_NOON)).isEmpty();
    }

    @Test
    void theOneOnDutyHasTheRoleAloneAndIsExpectedAtAnyHour() {
        var plan = files.withRoster("""
                duty:
                  - {role: IT_ON_CALL, people: [bo, cia], starts: 2026-11-16, every: 1 w, changes: 08:00}
                """);

        assertThat(holders(plan, IT_ON_CALL, SUNDAY))
                .extracting(Contact::person, Contact::expected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("bo", true));
        assertThat(holders(plan, IT_ON_CALL, MONDAY_NOON))
                .extracting(Contact::person)
                .containsExactly("cia");
        assertThat(holders(plan, IT_ON_CALL, at("2026-11-10 12:00")))
                .as("before the first turn")
                .extracting(Contact::person)
                .containsExactly("anna", "bo");
    }

    @Test
    void whoeverIsNamedForAnAbsenceTakesTheDutyAndOtherwiseTheRoleIsAsked() {
        var duty = """
                absences:
                  - {person: cia, from: 2026-11-23, to: 2026-11-29%s}
                duty:
                  - {role: IT_ON_CALL, people: [cia], starts: 2026-11-16, every: 7 d, changes: 08:00}
                """;
        var named = files.withRoster(duty.formatted(", substitute: dan"));
        assertThat(holders(named, IT_ON_CALL, at("2026-11-28 23:00")))
                .extracting(Contact::person, Contact::expected, Contact::standsInFor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("dan", true, "Cias tjänst"));

        assertThat(holders(files.withRoster(duty.formatted("")), IT_ON_CALL, MONDAY_NOON))
                .extracting(Contact::person)
                .containsExactly("anna", "bo");
    }

    @Test
    void aSubstituteWhoHoldsTheRoleIsAskedOnceAndForThemselves() {
        var plan = files.withRoster("""
                  - {person: anna, substitutes: [bo]}
                absences:
                  - {person: anna, from: 2026-11-23, to: 2026-11-23}
                """);

        assertThat(holders(plan, IT_ON_CALL, MONDAY_NOON))
                .extracting(Contact::person, Contact::standsInFor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("bo", null));
    }

    @Test
    void anAddressThatTwoShareIsUsedOnce() {
        var plan = files.read(
                PlanFiles.ORGANISATION.replace("email: bo@kommun.example", "email: ANNA@kommun.example"),
                PlanFiles.CHAINS,
                PlanFiles.ROSTER);

        assertThat(holders(plan, IT_ON_CALL, MONDAY_NOON))
                .flatExtracting(Contact::ways)
                .extracting(Way::address)
                .containsExactly("anna@kommun.example", "+46701740610", "+46701740611");
    }

    @Test
    void aWaitWithoutHoursOrInHoursThatAreGoneCountsRoundTheClock() {
        var plan = files.withRoster("");

        assertThat(plan.after(null, SUNDAY, Duration.ofHours(5))).isEqualTo(SUNDAY.plus(Duration.ofHours(5)));
        assertThat(plan.after("nedlagda", SUNDAY, Duration.ofHours(5))).isEqualTo(SUNDAY.plus(Duration.ofHours(5)));
        assertThat(plan.after("kontorstid", SUNDAY, Duration.ofHours(5))).isEqualTo(at("2026-11-23 13:00"));
    }

    @Test
    void aChangedFileIsInForceAtTheNextLookAndAWrongOneNever() throws IOException {
        files.write(PlanFiles.ORGANISATION, PlanFiles.CHAINS, PlanFiles.ROSTER);
        var told = new ArrayList<Reloading.State<ContactPlan>>();
        var plan = new ContactPlanInForce(folder, java.time.Clock.fixed(MONDAY_NOON, ZoneOffset.UTC), told::add);
        var check = new WrongContactFiles(plan);
        var before = plan.chain(DPO, null, Urgency.SOON, Duration.ofHours(1));

        Files.writeString(
                folder.resolve("chains.yml"), PlanFiles.CHAINS.replace("OFFICIAL_ON_CALL", "OFICIAL_ON_CALL"));
        plan.look();
        assertThat(plan.chain(DPO, null, Urgency.SOON, Duration.ofHours(1))).isEqualTo(before);
        assertThat(check.look()).hasValueSatisfying(text -> assertThat(text).contains("chains.yml, rad 7"));

        Files.writeString(folder.resolve("chains.yml"), PlanFiles.CHAINS.replace("15 min", "20 min"));
        plan.look();
        assertThat(check.look()).isEmpty();
        assertThat(plan.chain(DPO, null, Urgency.SOON, Duration.ofHours(1))
                        .levels()
                        .getLast()
                        .patience())
                .isEqualTo(Duration.ofMinutes(20));
        assertThat(told).hasSize(2);
    }

    @Test
    void theShippedFilesAreRight() {
        var plan = ContactPlan.read(PlanFiles.shipped());

        assertThat(plan.holders(LAST, null, List.of(), SUNDAY))
                .extracting(Contact::expected)
                .containsExactly(true);
    }
}
