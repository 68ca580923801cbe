package se.incidentkedjan.reporting.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static se.incidentkedjan.reporting.publication.Samples.CISO;
import static se.incidentkedjan.reporting.publication.Samples.KOMMUNSTYRELSEN;
import static se.incidentkedjan.reporting.publication.Samples.TERTIAL;
import static se.incidentkedjan.reporting.publication.Samples.YEAR;
import static se.incidentkedjan.reporting.publication.TestDesk.granted;
import static se.incidentkedjan.reporting.publication.TestDesk.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.documents.ContentHash;
import se.incidentkedjan.reporting.report.Report.FollowUp;
import se.incidentkedjan.reporting.report.Report.Texts;
import se.incidentkedjan.reporting.report.ReportPeriod;

class LifeOfAReportTest {

    private final TestDesk town = new TestDesk();

    private Edition edited(Edition draft, Texts texts) {
        return granted(town.desk().edit(draft.id().value(), draft.revision(), texts, CISO));
    }

    private Edition remade(Edition draft) {
        return granted(town.desk().remake(draft.id().value(), draft.revision(), CISO));
    }

    @Test
    void theSameReportIsMadeOnce() {
        var draft = town.draft(KOMMUNSTYRELSEN, YEAR);

        assertThat(refused(town.desk().prepare(KOMMUNSTYRELSEN, YEAR, Origin.BY_HAND, CISO)))
                .isEqualTo(new Refusal.AlreadyThere(draft.id()));
    }

    @Test
    void aReportOnATimeThatIsNotOverIsNotMade() {
        var going = ReportPeriod.parse("2027").orElseThrow();

        assertThat(refused(town.desk().prepare(KOMMUNSTYRELSEN, going, Origin.BY_HAND, CISO)))
                .isEqualTo(new Refusal.PeriodNotOver(LocalDate.of(2027, 12, 31)));
    }

    @Test
    void madeAnewADraftKeepsWhatAPersonHasWrittenAndTellsWhatTheFiguresSay() {
        var draft = town.draft(KOMMUNSTYRELSEN, YEAR);
        var written = edited(
                draft,
                new Texts(
                        List.of("Tolv incidenter, som väntat.", "Rutinen är känd."),
                        List.of("Adressfält är svåra."),
                        List.of("Rapporten läggs till handlingarna."),
                        List.of()));
        town.incidents = 19;

        var remade = remade(written);

        assertThat(remade.report().texts().summary())
                .containsExactly("Tolv incidenter, som väntat.", "Rutinen är känd.");
        assertThat(remade.report().incidents().now().number()).isEqualTo(19);
        assertThat(remade.overtaken())
                .containsExactly(
                        new Overtaken(TextPart.SUMMARY, "Tolv incidenter, som väntat.", "Det var 19 incidenter."));
        assertThat(edited(remade, remade.report().texts()).overtaken()).isEmpty();
    }

    @Test
    void madeAnewASentenceThatNobodyHasTouchedFollowsTheFiguresAlsoWhenAnotherWasTakenAway() {
        var draft = town.draft(KOMMUNSTYRELSEN, YEAR);
        var shortened = edited(draft, new Texts(List.of("Det var 12 incidenter."), List.of(), List.of(), List.of()));
        town.incidents = 19;

        assertThat(remade(shortened).report().texts().summary()).containsExactly("Det var 19 incidenter.");
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldSo() {
        var draft = town.draft(KOMMUNSTYRELSEN, YEAR);
        edited(draft, Samples.texts("Den första skrev."));

        var second = town.desk().edit(draft.id().value(), draft.revision(), Samples.texts("Den andra skrev."), CISO);

        assertThat(refused(second)).isEqualTo(new Refusal.ChangedMeanwhile());
        assertThat(town.current(draft).report().texts().summary()).containsExactly("Den första skrev.");
    }

    @Test
    void whatWasNotSeenIsNotApproved() {
        var draft = town.draft(KOMMUNSTYRELSEN, YEAR);
        edited(draft, Samples.texts("Ändrat efteråt."));

        assertThat(refused(town.desk().approve(draft.id().value(), draft.revision(), false, CISO)))
                .isEqualTo(new Refusal.ChangedMeanwhile());
    }

    @Test
    void approvingCountsNothingAnewAndFreezes() {
        var draft = town.draft(KOMMUNSTYRELSEN, YEAR);
        town.incidents = 90;

        var frozen = town.approved(draft);

        assertThat(town.makings).containsEntry(draft.id().value(), 1);
        assertThat(frozen.report()).isEqualTo(draft.report());
        assertThat(Objects.requireNonNull(frozen.approval()).hash()).isEqualTo(ContentHash.of(EditionPaper.of(frozen)));
        assertThat(town.archive.figures()).containsExactly(frozen.ground().figures());
        var id = frozen.id().value();
        assertThat(refused(town.desk().edit(id, frozen.revision(), Samples.texts("Annat."), CISO)))
                .isEqualTo(new Refusal.Frozen());
        assertThat(refused(town.desk().remake(id, frozen.revision(), CISO))).isEqualTo(new Refusal.Frozen());
        assertThat(refused(town.desk().approve(id, frozen.revision(), false, CISO)))
                .isEqualTo(new Refusal.Frozen());
        assertThat(refused(town.desk().discard(id, frozen.revision()))).isEqualTo(new Refusal.Frozen());
        assertThat(town.current(frozen)).isEqualTo(frozen);
    }

    @Test
    void aDraftThatWasMadeBeforeSomethingElseWasPublishedIsMadeAnewFirst() {
        var year = town.draft(KOMMUNSTYRELSEN, YEAR);
        town.published(KOMMUNSTYRELSEN, TERTIAL);

        assertThat(refused(town.desk().approve(year.id().value(), year.revision(), false, CISO)))
                .isEqualTo(new Refusal.PublishedSince());
        assertThat(town.desk().isOvertaken(year)).isTrue();
        assertThat(town.approved(remade(year)).isDraft()).isFalse();
    }

    @Test
    void figuresThatDoNotHoldEverythingAreNotPublished() {
        town.complete = false;
        var draft = town.draft(KOMMUNSTYRELSEN, YEAR);

        assertThat(refused(town.desk().approve(draft.id().value(), draft.revision(), false, CISO)))
                .isEqualTo(new Refusal.FiguresIncomplete());
    }

    @Test
    void anIdentityNumberIsRefusedAndTooManyWordsToo() {
        var draft = town.draft(KOMMUNSTYRELSEN, YEAR);

        var number = town.desk()
                .edit(draft.id().value(), draft.revision(), Samples.texts("Det gällde 20111111-1111."), CISO);
        var long_ = town.desk().edit(draft.id().value(), draft.revision(), Samples.texts("ord ".repeat(400)), CISO);

        assertThat(refused(number))
                .isEqualTo(new Refusal.WrongWords(
                        List.of(new WrongWord(TextPart.SUMMARY, 1, WrongWord.What.IDENTITY_NUMBER))));
        assertThat(refused(long_))
                .isEqualTo(
                        new Refusal.WrongWords(List.of(new WrongWord(TextPart.SUMMARY, 1, WrongWord.What.TOO_LONG))));
    }

    @Test
    void twoDaysAreNoIdentityNumber() {
        var draft = town.draft(KOMMUNSTYRELSEN, YEAR);
        var sentence = "Det gällde 2026-01-01–2026-06-30, alltså 2026-01-01 - 2026-06-30.";

        assertThat(edited(draft, Samples.texts(sentence)).report().texts().summary())
                .containsExactly(sentence);
    }

    @Test
    void whereAPersonHasTakenAwayEverythingNoHeadingIsLeft() {
        var draft = edited(
                town.draft(KOMMUNSTYRELSEN, YEAR), new Texts(List.of("Lugnt."), List.of(), List.of(), List.of()));

        assertThat(EditionPaper.of(draft).sections())
                .extracting(section -> section.heading())
                .contains("Läget i korthet")
                .doesNotContain("Lärdomar", "Förslag till beslut");
    }

    @Test
    void theNameOfASystemMustBeConfirmed() {
        var draft = edited(
                town.draft(KOMMUNSTYRELSEN, YEAR),
                Samples.texts("Felet satt i journalsystem för hemsjukvården och i Lärplattform, inte i e-posten."));

        assertThat(refused(town.desk().approve(draft.id().value(), draft.revision(), false, CISO)))
                .isEqualTo(new Refusal.NamesSystems(List.of("Journalsystem för hemsjukvården", "Lärplattform")));
        assertThat(granted(town.desk().approve(draft.id().value(), draft.revision(), true, CISO))
                        .isDraft())
                .isFalse();
    }

    @Test
    void aCorrectionSaysWhatHasMovedAndTheOldVersionStays() {
        var first = town.published(KOMMUNSTYRELSEN, YEAR);
        town.incidents = 14;

        var draft = granted(town.desk().correct(first.id().value(), "Två incidenter anmäldes sent.", CISO));
        var second = town.approved(draft);

        assertThat(second.id().version()).isEqualTo(2);
        var correction = Objects.requireNonNull(second.correction());
        assertThat(correction.replaces()).isEqualTo(1);
        assertThat(correction.moved())
                .contains(new Moved("Alla incidenter", "Alla incidenter", "2026", "12", "14"))
                .noneMatch(one -> one.row().equals("Snokat"));
        assertThat(correction.reworded(second.report()))
                .containsExactly(new Reworded(TextPart.SUMMARY, "Det var 12 incidenter.", "Det var 14 incidenter."));
        assertThat(EditionPaper.of(second).sections().getFirst().heading()).isEqualTo("Rättelse");
        assertThat(town.current(first)).isEqualTo(first);
        assertThat(town.archive.figures())
                .containsExactly(first.ground().figures(), second.ground().figures());
        assertThat(refused(town.desk().correct(first.id().value(), "En gång till.", CISO)))
                .isEqualTo(new Refusal.NotTheLatest(second.id()));
    }

    @Test
    void aCorrectionKeepsWhatAPersonWroteInTheVersionThatItCorrects() {
        var first = town.approved(edited(
                town.draft(KOMMUNSTYRELSEN, YEAR),
                new Texts(
                        List.of("Det var 12 incidenter.", "Många visste vad de skulle göra."),
                        List.of("Adressfält är svåra."),
                        List.of("Rapporten läggs till handlingarna."),
                        List.of())));
        town.incidents = 14;

        var second = granted(town.desk().correct(first.id().value(), "Två till.", CISO));

        assertThat(second.report().texts().summary())
                .containsExactly("Det var 14 incidenter.", "Många visste vad de skulle göra.");
    }

    @Test
    void theNextReportFollowsUpWhatWasDecided() {
        var year = town.published(KOMMUNSTYRELSEN, YEAR);
        var asProposed = new FollowUp("Rapporten läggs till handlingarna.", "");
        assertThat(town.archive.followUp(KOMMUNSTYRELSEN)).containsExactly(asProposed);

        granted(town.desk()
                .adopt(
                        year.id().value(),
                        year.revision(),
                        new Adoption(LocalDate.of(2027, 2, 16), "§ 14", List.of("Öva kedjan varje månad.")),
                        CISO));
        var tertial = town.draft(KOMMUNSTYRELSEN, TERTIAL);

        assertThat(tertial.report().texts().followUp()).containsExactly(new FollowUp("Öva kedjan varje månad.", ""));
        var told = new Texts(
                tertial.report().texts().summary(),
                List.of(),
                List.of(),
                List.of(new FollowUp("Öva kedjan varje månad.", "Fyra övningar är gjorda.")));
        assertThat(remade(edited(tertial, told)).report().texts().followUp())
                .containsExactly(new FollowUp("Öva kedjan varje månad.", "Fyra övningar är gjorda."));
    }

    @Test
    void aCorrectionFollowsUpWhatTheVersionBeforeItDid() {
        town.published(KOMMUNSTYRELSEN, YEAR);
        var tertial = town.published(KOMMUNSTYRELSEN, TERTIAL);

        var corrected = granted(town.desk().correct(tertial.id().value(), "Fel.", CISO));

        assertThat(corrected.report().texts().followUp())
                .isEqualTo(tertial.report().texts().followUp())
                .hasSize(1);
    }

    @Test
    void whatIsToldOfAdoptionChangesNothingThatIsFrozen() {
        var year = town.published(KOMMUNSTYRELSEN, YEAR);
        var taken = new Adoption(LocalDate.of(2027, 2, 16), null, List.of());

        var adopted = granted(town.desk().adopt(year.id().value(), year.revision(), taken, CISO));

        assertThat(adopted.adoption()).isEqualTo(taken);
        assertThat(adopted.approval()).isEqualTo(year.approval());
        assertThat(adopted.report()).isEqualTo(year.report());
        var tomorrow = new Adoption(town.today.plusDays(1), null, List.of());
        assertThat(refused(town.desk().adopt(year.id().value(), adopted.revision(), tomorrow, CISO)))
                .isEqualTo(new Refusal.NoDayOfAdoption());
    }

    @Test
    void aDraftByHandCanBeThrownAwayAndOneOfTheCalendarNot() {
        var byHand = town.draft(KOMMUNSTYRELSEN, YEAR);
        var planned = granted(
                town.desk().prepare(KOMMUNSTYRELSEN, TERTIAL, Origin.meeting(LocalDate.of(2027, 6, 15)), Who.SYSTEM));

        granted(town.desk().discard(byHand.id().value(), byHand.revision()));

        assertThat(town.desk().find(byHand.id().value())).isEmpty();
        assertThat(refused(town.desk().discard(planned.id().value(), planned.revision())))
                .isEqualTo(new Refusal.WouldComeBack());
    }
}
