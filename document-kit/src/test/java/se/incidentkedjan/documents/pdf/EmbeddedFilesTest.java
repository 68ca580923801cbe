package se.incidentkedjan.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.documents.Attachment;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.SampleReport;
import se.incidentkedjan.documents.Samples;

class EmbeddedFilesTest {

    private static final String NAME = "nyckeltal 2026 å.csv";

    @Test
    void aFileIsTakenOutByteForByte() throws Exception {
        try (Opened report = Opened.of(SampleReport.report())) {
            PDComplexFileSpecification file = files(report.document).get(NAME);
            PDEmbeddedFile embedded = file.getEmbeddedFileUnicode();

            assertThat(embedded.toByteArray()).isEqualTo(SampleReport.DATA);
            assertThat(file.getFileUnicode()).isEqualTo(NAME);
            assertThat(file.getFileDescription()).isEqualTo("Alla tabeller i uppföljningen");
            assertThat(embedded.getSubtype()).isEqualTo("text/csv");
            assertThat(embedded.getSize()).isEqualTo(SampleReport.DATA.length);
            assertThat(embedded.getCreationDate().toInstant()).isEqualTo("2026-11-20T15:45:30Z");
            assertThat(embedded.getModDate().toInstant()).isEqualTo("2026-11-20T15:45:30Z");
        }
    }

    @Test
    void eachBelongsToTheDocumentAndSaysHow() throws Exception {
        Paper paper = Paper.of("Exempelkommunen", "Prov", Samples.AFTERNOON)
                .withAttachments(
                        file("z.csv", Attachment.Relationship.DATA),
                        file("a.json", Attachment.Relationship.SOURCE),
                        file("m.txt", Attachment.Relationship.SUPPLEMENT));
        try (Opened opened = Opened.of(paper)) {
            COSArray associated =
                    opened.document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));

            assertThat(associated).hasSize(3);
            assertThat(associated.toList())
                    .extracting(file -> ((COSDictionary) opened(file)).getNameAsString("AFRelationship"))
                    .containsExactly("Data", "Source", "Supplement");
            assertThat(files(opened.document).keySet()).containsExactly("a.json", "m.txt", "z.csv");
        }
    }

    @Test
    void aReaderIsToldWhatIsInside() throws Exception {
        try (Opened report = Opened.of(SampleReport.report())) {
            assertThat(report.text())
                    .contains("Filer i dokumentet")
                    .contains("nyckeltal 2026 å.csv – Alla tabeller i uppföljningen");
        }
    }

    private static COSBase opened(COSBase file) {
        return file instanceof COSObject reference ? reference.getObject() : file;
    }

    private static Attachment file(String name, Attachment.Relationship relationship) {
        return Attachment.of(name, "text/plain", "Data", relationship, SampleReport.DATA);
    }

    private static Map<String, PDComplexFileSpecification> files(PDDocument document) throws Exception {
        return document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
    }
}
