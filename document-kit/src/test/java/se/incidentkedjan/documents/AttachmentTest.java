package se.incidentkedjan.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {

    private static final Paper PAPER = Paper.of("Exempelkommunen", "Rapport", Samples.AFTERNOON);

    @ParameterizedTest
    @ValueSource(strings = {"nyckeltal.csv", "Åtgärder 2026 (nämnd).json", "rapport_2026-T1.v2.xlsx"})
    void aNameThatEveryComputerCanKeepIsTaken(String name) {
        assertThat(named(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nyckeltal",
                ".csv",
                "../nyckeltal.csv",
                "a..csv",
                "mapp/nyckeltal.csv",
                "c:\\nyckeltal.csv",
                "nyckel\u0000tal.csv",
                "nyckel\u202Efdp.csv",
                "CON.csv",
                "com1 .csv",
                "nyckeltal.csv ",
                "nyckeltal?.csv"
            })
    void anotherNameIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named(name))
                .withMessageContaining("is no name for a file inside a document");
    }

    @Test
    void aNameHasALength() {
        assertThat(named("a".repeat(96) + ".csv").name()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> named("a".repeat(97) + ".csv"));
    }

    @Test
    void lettersWithAccentsAreWrittenInOneWay() {
        assertThat(named("a\u030Atga\u0308rder.csv")).isEqualTo(named("åtgärder.csv"));
    }

    @Test
    void itIsSaidWhatItIsAndOfWhatKind() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Attachment.of("a.csv", "text/csv", " ", Attachment.Relationship.DATA, SampleReport.DATA))
                .withMessageContaining("not said what the attachment «a.csv» is");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Attachment.of("a.csv", "csv", "Data", Attachment.Relationship.DATA, SampleReport.DATA))
                .withMessageContaining("no media type such as text/csv, but «csv»");
    }

    @Test
    void whoeverGaveItCannotChangeItAfterwards() {
        byte[] given = {1, 2, 3};
        Attachment attachment =
                Attachment.of("a.bin", "application/octet-stream", "Data", Attachment.Relationship.DATA, given);
        given[0] = 9;
        attachment.bytes()[1] = 9;

        assertThat(attachment.bytes()).containsExactly(1, 2, 3);
    }

    @Test
    void aPaperHasNoTwoOfTheSameName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAPER.withAttachments(named("Data.csv"), named("data.CSV")))
                .withMessage("The paper «Rapport» has two attachments that are called «data.CSV».");
    }

    @Test
    void aPaperHoldsSoManyBytesAndNoMore() {
        Attachment half = Attachment.of(
                "a.bin",
                "application/octet-stream",
                "Data",
                Attachment.Relationship.SUPPLEMENT,
                new byte[Paper.MOST_ATTACHED_BYTES / 2 + 1]);
        Attachment other = Attachment.of(
                "b.bin",
                "application/octet-stream",
                "Data",
                Attachment.Relationship.SUPPLEMENT,
                new byte[Paper.MOST_ATTACHED_BYTES / 2]);

        assertThat(PAPER.withAttachments(half).attachments()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAPER.withAttachments(half, other))
                .withMessageContaining("have 20000001 bytes, and it takes at most 20000000");
    }

    private static Attachment named(String name) {
        return Attachment.of(name, "text/csv", "Data", Attachment.Relationship.DATA, SampleReport.DATA);
    }
}
