package se.incidentkedjan.intake.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.intake.mailbox.World.Step;
import se.incidentkedjan.intake.report.Outcome;
import se.incidentkedjan.intake.report.Reporter;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.mailkit.box.Arrived;
import se.incidentkedjan.mailkit.box.Verdict;

class MailDeskTest {

    private static final String ANNA = "Anna Exempel <anna@kommun.example>";
    private static final String BO = "Bo Exempel <bo@kommun.example>";

    private final World world = new World();

    private static String mail(String from, String id, String subject, String more, String text) {
        return """
                From: %s
                To: incident@kommun.example
                Date: Fri, 20 Nov 2026 16:00:00 +0100
                Message-ID: <%s@kommun.example>
                Subject: %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit
                %s
                %s
                """.formatted(from, id, subject, more.isEmpty() ? "" : more + "\n", text);
    }

    private static String first() {
        return mail(ANNA, "m1", "Brev till fel person", "", "Ett brev hamnade fel. Ring 070-1740605.");
    }

    private static String withFiles(String from, String id, String subject, int files) {
        return """
                From: %s
                To: incident@kommun.example
                Date: Fri, 20 Nov 2026 16:00:00 +0100
                Message-ID: <%s@kommun.example>
                Subject: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Se bilagan.
                %s--b--
                """.formatted(
                        from,
                        id,
                        subject,
                        IntStream.range(0, files)
                                .mapToObj(number -> """
                        --b
                        Content-Type: text/plain; name=fil-%1$d.txt
                        Content-Disposition: attachment; filename=fil-%1$d.txt

                        innehåll %1$d
                        """.formatted(number))
                                .collect(Collectors.joining()));
    }

    @Test
    void aMailFromAPersonBecomesAReportInTheUnitOfTheMailboxWithTheirNameAndAddress() {
        assertThat(world.take(first())).isEqualTo(Verdict.DEALT_WITH);

        var report = world.onlyReport();
        assertThat(report.channel()).isEqualTo(Channel.EMAIL);
        assertThat(report.facts().unit()).isEqualTo(UnitCode.of("socialforvaltningen"));
        assertThat(report.facts().category()).isEqualTo(Category.UNKNOWN);
        assertThat(report.facts().securityClassified()).isEqualTo(YesNo.UNKNOWN);
        assertThat(report.receiptWanted()).isTrue();
        assertThat(world.description(report))
                .startsWith("Ämne: Brev till fel person\n\nEtt brev hamnade fel.")
                .doesNotContain("1740605");
        assertThat(world.words.reporter(report))
                .isEqualTo(new Words.OpenedReporter.Known(new Reporter("Anna Exempel", "anna@kommun.example")));
        assertThat(world.mails.fates()).containsExactly(Fate.REPORTED);
    }

    @Test
    void theSameMailBroughtAgainLeadsToNothingMore() {
        world.take(first());

        assertThat(world.take(first())).isEqualTo(Verdict.DEALT_WITH);
        assertThat(world.take("Received: from annan.example by kommun.example; now\n" + first()))
                .isEqualTo(Verdict.DEALT_WITH);

        assertThat(world.reports.all()).hasSize(1);
        assertThat(world.onlyReport().notes()).isEmpty();
        assertThat(world.again).isEqualTo(2);
    }

    @Test
    void anotherMailWithTheSameMessageIdIsAnotherMail() {
        world.take(first());
        world.take(mail(ANNA, "m1", "Något helt annat", "", "Datorn är stulen."));

        assertThat(world.reports.all()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aFallAtAnyStepNeitherLosesNorDoublesAReportOrItsFiles(Step step) {
        var mail = withFiles(ANNA, "m1", "Bilagor", 2);
        world.falls = step;
        assertThatThrownBy(() -> world.take(mail)).isInstanceOf(World.Fall.class);
        world.falls = null;

        assertThat(world.take(mail)).isEqualTo(Verdict.DEALT_WITH);

        assertThat(world.files(world.onlyReport())).containsExactlyInAnyOrder("fil-0.txt", "fil-1.txt");
        assertThat(world.mails.fates()).containsExactly(Fate.REPORTED);
        assertThat(world.onlyReport().receiptWanted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aFallAtAnyStepNeitherLosesNorDoublesASupplement(Step step) {
        world.take(first());
        var more = withFiles(ANNA, "m2", "Re: 2026-000001", 2);
        world.falls = step;
        assertThatThrownBy(() -> world.take(more)).isInstanceOf(World.Fall.class);
        world.falls = null;

        assertThat(world.take(more)).isEqualTo(Verdict.DEALT_WITH);

        assertThat(world.notes(world.onlyReport())).containsExactly("Se bilagan.");
        assertThat(world.files(world.onlyReport())).containsExactlyInAnyOrder("fil-0.txt", "fil-1.txt");
        assertThat(world.mails.fates()).containsExactly(Fate.REPORTED, Fate.SUPPLEMENTED);
    }

    @Test
    void twoInstancesThatTakeTheSameMailAtOnceMakeOneReportWithItsFilesOnce() {
        var mail = withFiles(ANNA, "m1", "Bilagor", 2);
        world.beforeItIsKept = () -> assertThat(world.take(mail)).isEqualTo(Verdict.DEALT_WITH);

        assertThat(world.take(mail)).isEqualTo(Verdict.DEALT_WITH);

        assertThat(world.received).hasExactlyElementsOfTypes(Outcome.Received.class, Outcome.Repeated.class);
        assertThat(world.files(world.onlyReport())).containsExactlyInAnyOrder("fil-0.txt", "fil-1.txt");
        assertThat(world.hasFilesOfNobody()).isFalse();
    }

    @Test
    void anAnswerToOnesOwnMailIsAddedWithoutTheEarlierMail() {
        world.take(first());

        world.take(mail(
                ANNA,
                "m2",
                "Sv: Brev till fel person",
                "In-Reply-To: <m1@kommun.example>",
                "Det gällde två brev.\n\nDen 20 nov. 2026 skrev Anna Exempel:\n> Ett brev hamnade fel."));

        assertThat(world.notes(world.onlyReport())).containsExactly("Det gällde två brev.");
    }

    @Test
    void anAnswerToAnAnswerIsAddedToo() {
        world.take(first());
        world.take(mail(ANNA, "m2", "Mer", "In-Reply-To: <m1@kommun.example>", "Mer."));

        world.take(mail(ANNA, "m3", "Mer", "In-Reply-To: <m2@kommun.example>", "Ännu mer."));

        assertThat(world.notes(world.onlyReport())).containsExactly("Mer.", "Ännu mer.");
    }

    @Test
    void anAnswerToAMailOfOursIsAddedToTheReportThatItNames() {
        world.take(first());
        var incident = world.onlyReport().incident().toString().replace("-", "");
        var ours = "In-Reply-To: <0198f0a0-0000-7000-8000-000000000001." + incident + "." + "a".repeat(24)
                + "@kommun.example>";

        world.take(mail(ANNA, "m2", "Sv: Tack för din anmälan", ours, "Tack."));
        world.take(mail(BO, "m3", "Sv: Tack för din anmälan", ours, "Jag gissar."));

        assertThat(world.notes(world.onlyReport())).containsExactly("Tack.");
        assertThat(world.mails.fates()).containsExactly(Fate.REPORTED, Fate.SUPPLEMENTED, Fate.NEEDS_LOOK);
    }

    @Test
    void aReferenceInTheSubjectCountsFromTheAddressOfTheReporterHoweverItIsWritten() {
        world.take(first());

        world.take(mail("Anna <ANNA@Kommun.Example>", "m2", "Mer om [2026-000001]", "", "Det var två brev."));

        assertThat(world.notes(world.onlyReport())).containsExactly("Det var två brev.");
    }

    @ParameterizedTest
    @CsvSource({"Re: 2026-000001,''", "Sv: Brev,In-Reply-To: <m1@kommun.example>"})
    void whatSomebodyElseWritesOfAReportIsNeitherAddedNorLost(String subject, String header) {
        world.take(first());

        assertThat(world.take(mail(BO, "m2", subject, header, "Stäng ärendet.")))
                .isEqualTo(Verdict.FOR_A_PERSON);

        assertThat(world.onlyReport().notes()).isEmpty();
        assertThat(world.mails.waiting(9)).extracting(Mails.Waiting::reason).containsExactly(Reason.OTHER_SENDER);
    }

    @Test
    void aReferenceToNothingIsNoReference() {
        world.take(mail(ANNA, "m1", "Faktura 2025-123456", "", "Vi fick en konstig faktura."));

        assertThat(world.onlyReport().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO_REPLY,Anna Exempel <anna@kommun.example>,Auto-Submitted: auto-replied",
        "MAILING_LIST,Lista <lista@annan.example>,List-Id: <lista.annan.example>",
        "BOUNCE,Mail Delivery <mailer-daemon@annan.example>,Return-Path: <>",
        "OWN,Vi <incident@kommun.example>,X-A: b"
    })
    void whatNoPersonWroteIsNeverAReportAndNeverAnswered(Reason reason, String from, String header) {
        assertThat(world.take(mail(from, "m1", "Re: 2026-000001", header, "Jag är ledig.")))
                .isEqualTo(Verdict.FOR_A_PERSON);

        assertThat(world.reports.all()).isEmpty();
        assertThat(world.received).isEmpty();
        assertThat(world.mails.waiting(9)).extracting(Mails.Waiting::reason).containsExactly(reason);
    }

    @Test
    void aReportedPhishingMailIsKeptAsItCameWithItsTracesForItAndUnmasked() {
        var suspicious = """
                Return-Path: <x@bluff.example>
                Received: from ond.example (ond.example [192.0.2.7]) by kommun.example; Fri, 20 Nov 2026 09:00:00 +0100
                From: IT-support <support@bluff.example>
                Reply-To: byte@bluff.example
                Subject: Byt losenord
                Message-ID: <x1@bluff.example>
                Content-Type: text/plain

                Logga in: https://bluff.example/login
                """;
        var mail = """
                From: %s
                To: incident@kommun.example
                Message-ID: <m1@kommun.example>
                Subject: Misstankt mejl
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                Det här kom i morse.
                --b
                Content-Type: message/rfc822

                %s
                --b--
                """.formatted(ANNA, suspicious);

        world.take(mail);

        var report = world.onlyReport();
        assertThat(report.facts().category()).isEqualTo(Category.PHISHING);
        assertThat(world.files(report)).containsExactly("original.eml");
        assertThat(world.filesOf(report.incident()).getFirst().size()).isGreaterThan(300);
        assertThat(world.description(report))
                .contains("Det här kom i morse.")
                .contains("Från: IT-support <support@bluff[.]example>")
                .contains("Svar går till: byte@bluff[.]example")
                .contains("Mottaget från: ond[.]example (ond[.]example [192[.]0[.]2[.]7])")
                .contains("Länk: hxxps://bluff[.]example/login")
                .doesNotContain("https://");
    }

    @Test
    void aMailThatIsSentOnAsTextWithoutAWordIsToldWithItsLinksMadeHarmless() {
        world.take(mail(ANNA, "m1", "VB: Byt lösenord", "", """
                -----Ursprungligt meddelande-----
                Från: IT-support <support@bluff.example>
                Skickat: den 20 november 2026 09:00
                Till: Anna Exempel
                Ämne: Byt lösenord

                Logga in på https://bluff.example/login nu.
                """));

        var report = world.onlyReport();
        assertThat(report.facts().category()).isEqualTo(Category.PHISHING);
        assertThat(world.files(report)).containsExactly("original.eml");
        assertThat(world.description(report))
                .contains("Logga in på hxxps://bluff[.]example/login nu.")
                .doesNotContain("https://");
    }

    @Test
    void whatComesToTheMailboxOfAPhishingButtonIsPhishing() {
        world.desk(Category.PHISHING).take(World.arrived(first()));

        assertThat(world.onlyReport().facts().category()).isEqualTo(Category.PHISHING);
    }

    @Test
    void whatIsTooMuchIsLeftOutAndTheReportSaysSo() {
        world.take(withFiles(ANNA, "m1", "Många", 5));

        assertThat(world.files(world.onlyReport())).hasSize(3);
        assertThat(world.description(world.onlyReport()))
                .contains("Det här kom inte med:\n- 2 filer: Filen kom inte med: det får vara högst 3 filer.");
    }

    @Test
    void aTextWithoutRoomIsAttachedWhole() {
        world.take(mail(ANNA, "m1", "Lång", "", "En rad om det som hände.\n".repeat(1_000)));

        assertThat(world.files(world.onlyReport())).containsExactly("hela-texten.txt");
        assertThat(world.description(world.onlyReport()))
                .hasSizeLessThan(20_000)
                .contains("Hela texten är bifogad");
    }

    @Test
    void aPoisonMailIsParkedAfterItsTriesAndTheNextOneIsTaken() {
        world.falls = Step.BEFORE_THE_FILES;
        var poison = withFiles(ANNA, "m1", "Gift", 1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> world.take(poison)).isInstanceOf(World.Fall.class);
        }

        assertThat(world.take(poison)).isEqualTo(Verdict.FOR_A_PERSON);
        assertThat(world.take(mail(BO, "m2", "Nästa", "", "En annan sak."))).isEqualTo(Verdict.DEALT_WITH);
        assertThat(world.take(poison)).isEqualTo(Verdict.FOR_A_PERSON);

        assertThat(world.mails.fates()).containsExactly(Fate.PARKED, Fate.REPORTED);
        assertThat(world.mails.waiting(9).getFirst().failure()).isEqualTo("Fall");
    }

    @Test
    void aMailThatIsTooMuchForTheMachineIsParkedWithWhatItDidAndCounted() {
        world.fails = new StackOverflowError();
        var mail = withFiles(ANNA, "m1", "För djupt", 1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> world.take(mail)).isInstanceOf(StackOverflowError.class);
        }

        assertThat(world.take(mail)).isEqualTo(Verdict.FOR_A_PERSON);

        assertThat(world.mails.waiting(9).getFirst().failure()).isEqualTo("StackOverflowError");
        assertThat(world.failed).isEqualTo(3);
    }

    @Test
    void aStoreThatIsAwayCostsAMailNoTries() {
        var mail = withFiles(ANNA, "m1", "Bilagor", 1);
        world.fails = new World.Away();
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> world.take(mail)).isInstanceOf(World.Away.class);
        }
        world.fails = null;

        assertThat(world.take(mail)).isEqualTo(Verdict.DEALT_WITH);
        assertThat(world.reports.all()).hasSize(1);
    }

    @Test
    void anAddressGetsSoManyReceiptsADayAndIsHeardAllTheSame() {
        for (int i = 0; i < 4; i++) {
            world.take(mail(ANNA, "m" + i, "Händelse " + i, "", "Något hände."));
        }
        world.take(mail(BO, "b1", "Annat", "", "Något annat hände."));
        world.clock.set("2026-11-21T16:00:00Z");
        world.take(mail(ANNA, "m9", "Dagen efter", "", "Något hände igen."));

        assertThat(world.reports.all())
                .extracting(report -> report.receiptWanted())
                .containsExactly(true, true, false, false, true, true);
    }

    @Test
    void aMailThatCouldNotBeFetchedIsListedOnceWithItsSize() {
        var headers =
                first().lines().limit(5).collect(Collectors.joining("\r\n")).getBytes();
        var large = new Arrived(headers, 90_000_000, Arrived.Extent.HEADERS, 1, 7);
        var nothing = new Arrived(new byte[0], 5_000, Arrived.Extent.NOTHING, 1, 8);

        for (int i = 0; i < 2; i++) {
            assertThat(world.desk().take(large)).isEqualTo(Verdict.FOR_A_PERSON);
            assertThat(world.desk().take(nothing)).isEqualTo(Verdict.FOR_A_PERSON);
        }
        assertThat(world.desk().take(new Arrived(new byte[0], 5_000, Arrived.Extent.NOTHING, 1, 9)))
                .isEqualTo(Verdict.FOR_A_PERSON);

        assertThat(world.mails.waiting(9))
                .extracting(Mails.Waiting::reason)
                .containsExactly(Reason.TOO_LARGE, Reason.NOT_GIVEN, Reason.NOT_GIVEN);
        assertThat(world.mails.waiting(9).getFirst().size()).isEqualTo(90_000_000);
    }

    @Test
    void anAddressThatNoReceiptCanBeSentToIsLeftOut() {
        world.take(mail("Anna <änna@kommun.example>", "m1", "Hej", "", "Något hände."));

        assertThat(world.onlyReport().receiptWanted()).isFalse();
        assertThat(world.onlyReport().reporterIndex()).isNull();
    }
}
