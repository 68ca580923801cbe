package se.incidentkedjan.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.reporting.publication.Tiding.Kind;
import se.incidentkedjan.reporting.publication.Tiding.Recipient;

class TellingTest {

    private static final LocalDate MEETING = LocalDate.of(2027, 6, 15);
    private static final LocalDate SEND_BY = LocalDate.of(2027, 6, 5);
    private static final Recipient CISO = new Recipient("CISO", null, null);
    private static final Recipient REGISTRATOR = new Recipient(null, null, "registrator@kommun.example");
    private static final Recipient CHIEF = new Recipient(null, "kommundirektoren", null);

    private final TestDesk town = new TestDesk();
    private final List<Sent> book = new ArrayList<>();
    private final MeetingCalendar calendar = Samples.calendar(new PlannedReport(
            Samples.KOMMUNSTYRELSEN,
            Samples.TERTIAL,
            MEETING,
            LocalDate.of(2027, 5, 18),
            SEND_BY,
            List.of("kommundirektoren"),
            "registrator@kommun.example"));

    private Telling telling() {
        return new Telling(
                town.editions,
                () -> calendar,
                new SentBook() {
                    @Override
                    public List<Sent> of(List<String> keys) {
                        return book.stream()
                                .filter(one -> keys.contains(one.key()))
                                .toList();
                    }

                    @Override
                    public void add(Sent sent) {
                        book.add(sent);
                    }
                },
                Clock.fixed(town.today.atTime(9, 30).atZone(TestDesk.ZONE).toInstant(), TestDesk.ZONE),
                TestDesk.ZONE);
    }

    private Edition planned() {
        town.today = LocalDate.of(2027, 5, 18);
        return TestDesk.granted(
                town.desk().prepare(Samples.KOMMUNSTYRELSEN, Samples.TERTIAL, Origin.meeting(MEETING), Samples.CISO));
    }

    private void tellAll() {
        telling()
                .waiting()
                .forEach(tiding -> tiding.recipients()
                        .forEach(to -> telling()
                                .told(new Sent(
                                        tiding.key(),
                                        to,
                                        town.today.atStartOfDay(TestDesk.ZONE).toInstant()))));
    }

    @Test
    void whoeverChecksReportsIsToldThatADraftWaits() {
        planned();

        assertThat(telling().waiting()).singleElement().satisfies(tiding -> {
            assertThat(tiding.notice().kind()).isEqualTo(Kind.TO_CHECK);
            assertThat(tiding.notice().meeting()).isEqualTo(MEETING);
            assertThat(tiding.notice().sendBy()).isEqualTo(SEND_BY);
            assertThat(tiding.notice().path()).isEqualTo("/rapporter/utkast/kommunstyrelsen_2027-T1_1");
            assertThat(tiding.recipients()).containsExactly(CISO);
        });
    }

    @Test
    void onceToldTheyAreNotToldAgainUntilTheLastDayToSendItComes() {
        planned();
        tellAll();
        assertThat(telling().waiting()).isEmpty();

        town.today = SEND_BY.minusDays(4);
        assertThat(telling().waiting()).isEmpty();
        town.today = SEND_BY.minusDays(3);

        assertThat(telling().waiting())
                .extracting(tiding -> tiding.notice().kind())
                .containsExactly(Kind.LATE);
    }

    @Test
    void whatIsPublishedIsToldToTheRegistratorAndTheReadersWithItsHash() {
        var frozen = town.approved(planned());

        assertThat(telling().waiting()).singleElement().satisfies(tiding -> {
            assertThat(tiding.notice().kind()).isEqualTo(Kind.PUBLISHED);
            assertThat(tiding.notice().contentHash()).hasSize(64);
            assertThat(tiding.recipients()).containsExactly(REGISTRATOR, CHIEF);
        });
        tellAll();
        assertThat(telling().waiting()).isEmpty();
        assertThat(telling().sentTo(frozen.id())).extracting(Sent::recipient).containsExactly(REGISTRATOR, CHIEF);
    }

    @Test
    void whoHasNotBeenToldStillIsToBe() {
        town.approved(planned());
        telling()
                .told(new Sent(
                        "PUBLISHED kommunstyrelsen_2027-T1_1",
                        REGISTRATOR,
                        town.today.atStartOfDay(TestDesk.ZONE).toInstant()));

        assertThat(telling().waiting())
                .singleElement()
                .satisfies(tiding -> assertThat(tiding.recipients()).containsExactly(CHIEF));
    }

    @Test
    void aReportThatIsNotInTheCalendarGoesToThoseWhoUsuallyGetIt() {
        town.published(Samples.KOMMUNSTYRELSEN, Samples.YEAR);

        assertThat(telling().waiting()).singleElement().satisfies(tiding -> {
            assertThat(tiding.notice().meeting()).isNull();
            assertThat(tiding.recipients()).containsExactly(REGISTRATOR, CHIEF);
        });
    }

    @Test
    void whoeverMadeADraftByHandKnowsOfIt() {
        town.draft(Samples.KOMMUNSTYRELSEN, Samples.YEAR);

        assertThat(telling().waiting()).isEmpty();
    }

    @Test
    void whatNobodyHasBeenToldForTwoMonthsIsToldNoMore() {
        town.approved(planned());

        town.today = town.today.plusDays(60);
        assertThat(telling().waiting()).hasSize(1);
        town.today = town.today.plusDays(1);

        assertThat(telling().waiting()).isEmpty();
    }
}
