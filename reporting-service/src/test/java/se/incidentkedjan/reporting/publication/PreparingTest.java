package se.incidentkedjan.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PreparingTest {

    private static final LocalDate MAKE = LocalDate.of(2027, 5, 18);

    private final TestDesk town = new TestDesk();
    private OptionalLong severe = OptionalLong.of(3);
    private long seen = 3;

    private final MeetingCalendar calendar = Samples.calendar(new PlannedReport(
            Samples.KOMMUNSTYRELSEN,
            Samples.TERTIAL,
            LocalDate.of(2027, 6, 15),
            MAKE,
            LocalDate.of(2027, 6, 5),
            List.of(),
            null));

    private void look() {
        look(calendar);
    }

    private void look(MeetingCalendar planned) {
        new Preparing(town.desk(), () -> planned, () -> severe, new Preparing.SevereSeen() {
                    @Override
                    public long count() {
                        return seen;
                    }

                    @Override
                    public void remember(long count) {
                        seen = count;
                    }
                })
                .look();
    }

    private List<String> made() {
        return town.desk().all().stream().map(one -> one.id().value()).toList();
    }

    @Test
    void aPlannedReportIsMadeOnItsDayAndOnce() {
        town.today = MAKE.minusDays(1);
        look();
        assertThat(made()).isEmpty();

        town.today = MAKE;
        look();
        look();

        assertThat(made()).containsExactly("kommunstyrelsen_2027-T1_1");
        assertThat(town.makings).containsEntry("kommunstyrelsen_2027-T1_1", 1);
        assertThat(town.desk().all().getFirst().origin()).isEqualTo(Origin.meeting(LocalDate.of(2027, 6, 15)));
    }

    @Test
    void oneThatWasMissedIsMadeWhenThereIsSomebodyToMakeIt() {
        town.today = LocalDate.of(2027, 6, 20);

        look();

        assertThat(made()).containsExactly("kommunstyrelsen_2027-T1_1");
    }

    @Test
    void oneThatAPersonHasMadeIsTheOne() {
        town.today = MAKE;
        town.draft(Samples.KOMMUNSTYRELSEN, Samples.TERTIAL);

        look();

        assertThat(town.makings).containsEntry("kommunstyrelsen_2027-T1_1", 1);
    }

    @Test
    void oneThatCannotBeMadeDoesNotStopTheOthers() {
        town.today = MAKE;
        town.fails = "kommunstyrelsen_2026_1";
        var both = Samples.calendar(
                calendar.reports().getFirst(),
                new PlannedReport(
                        Samples.KOMMUNSTYRELSEN,
                        Samples.YEAR,
                        LocalDate.of(2027, 5, 25),
                        MAKE,
                        LocalDate.of(2027, 5, 20),
                        List.of(),
                        null));

        assertThatThrownBy(() -> look(both)).hasMessage("no figures");

        assertThat(made()).containsExactly("kommunstyrelsen_2027-T1_1");
    }

    @Test
    void nothingIsMadeOfFiguresThatDoNotHoldEverything() {
        town.today = MAKE;
        severe = OptionalLong.empty();

        look();

        assertThat(made()).isEmpty();
    }

    @Test
    void moreSevereIncidentsGiveAnExtraReportOnceADay() {
        look();
        assertThat(made()).isEmpty();

        severe = OptionalLong.of(4);
        look();
        severe = OptionalLong.of(5);
        look();
        assertThat(made()).containsExactly("kommunstyrelsen_2027-01-01--2027-05-11_1");

        town.today = town.today.plusDays(1);
        look();
        assertThat(made()).hasSize(1);
        severe = OptionalLong.of(6);
        look();
        assertThat(made())
                .containsExactly(
                        "kommunstyrelsen_2027-01-01--2027-05-12_1", "kommunstyrelsen_2027-01-01--2027-05-11_1");
    }

    @Test
    void aSevereIncidentOfBeforeTheFirstLookGivesOneToo() {
        seen = 0;
        severe = OptionalLong.of(1);

        look();

        assertThat(made()).containsExactly("kommunstyrelsen_2027-01-01--2027-05-11_1");
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void anExtraReportBeginsWhereTheLastOneEnded() {
        town.published(Samples.KOMMUNSTYRELSEN, Samples.TERTIAL);
        look();
        severe = OptionalLong.of(4);

        look();

        assertThat(made()).contains("kommunstyrelsen_2027-05-01--2027-05-11_1");
    }

    @Test
    void anExtraReportThatWasMadeBeforeTheProcessDiedIsNotMadeAgainTheNextDay() {
        look();
        severe = OptionalLong.of(4);
        look();
        // As if it died after it was made and before that was remembered.
        seen = 3;
        town.today = town.today.plusDays(1);

        look();

        assertThat(made()).hasSize(1);
        assertThat(seen).isEqualTo(4);
    }
}
