package se.incidentkedjan.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.SampleReport;
import se.incidentkedjan.documents.Samples;
import se.incidentkedjan.documents.Section;

class PdfAccessibilityTest {

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_2_A"})
    void aRegisterPassesTheValidator(PDFAFlavour standard) throws Exception {
        assertThat(complaints(Samples.register(), standard)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_2_A"})
    void aPaperOfManySheetsAndStrangeSignsPassesTheValidator(PDFAFlavour standard) throws Exception {
        assertThat(complaints(Samples.strange(), standard)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_A"})
    void aReportWithChartsAndAFileInsidePassesTheValidator(PDFAFlavour standard) throws Exception {
        assertThat(complaints(SampleReport.report(), standard)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_2_A"})
    void chartsPassTheValidatorOnALyingSheetWithoutFiles(PDFAFlavour standard) throws Exception {
        Paper paper = Paper.of("Exempelkommunen", "Diagram", Samples.AFTERNOON)
                .landscape()
                .with(Section.of("Tider", SampleReport.twoYears(), SampleReport.boards()));
        assertThat(complaints(paper, standard)).isEmpty();
    }

    @Test
    void onlyAPaperWithAFileInsideSaysThatItIsPdfA3() throws Exception {
        try (Opened report = Opened.of(SampleReport.report());
                Opened register = Opened.of(Samples.register())) {
            assertThat(part(report)).isEqualTo("3");
            assertThat(part(register)).isEqualTo("2");
        }
    }

    @Test
    void theDocumentSaysItsLanguageAndShowsItsTitle() throws Exception {
        try (Opened register = Opened.of(Samples.register())) {
            PDDocumentCatalog catalog = register.document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("sv");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(register.document.getDocumentInformation().getTitle())
                    .isEqualTo("Register över personuppgiftsincidenter");
            assertThat(register.document.getDocumentInformation().getAuthor())
                    .isEqualTo("Exempelkommunen, socialnämnden");
            assertThat(register.document
                            .getDocumentInformation()
                            .getCreationDate()
                            .toInstant())
                    .isEqualTo("2026-11-20T15:45:30Z");
        }
    }

    @Test
    void headingsAndTablesAreTagged() throws Exception {
        try (Opened register = Opened.of(Samples.register())) {
            List<PDStructureElement> tags = register.tags();
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .containsSubsequence("H1", "H2", "Table", "H2", "Table", "THead", "TH", "TBody", "TR", "TH", "TD");
            assertThat(count(tags, "H1")).isEqualTo(1);
            assertThat(count(tags, "H2")).isEqualTo(2);
            assertThat(scopes(tags, "Column")).isEqualTo(7);
            // Six facts and fourteen rows.
            assertThat(scopes(tags, "Row")).isEqualTo(20);
            assertThat(count(tags, "TH")).isEqualTo(27);
        }
    }

    @Test
    void theBookmarksAreTheHeadings() throws Exception {
        try (Opened register = Opened.of(Samples.register())) {
            PDOutlineItem title =
                    register.document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(title.getTitle()).isEqualTo("Register över personuppgiftsincidenter");
            assertThat(title.children())
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactly("Sammanfattning", "Incidenter");
        }
    }

    private static String part(Opened opened) throws Exception {
        String metadata =
                new String(opened.document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
        Matcher found = Pattern.compile("pdfaid:part(?:>|=\")(\\d)").matcher(metadata);
        assertThat(found.find()).as(metadata).isTrue();
        return found.group(1);
    }

    private static long count(List<PDStructureElement> tags, String type) {
        return tags.stream().filter(tag -> type.equals(tag.getStructureType())).count();
    }

    private static long scopes(List<PDStructureElement> tags, String scope) {
        return tags.stream()
                .filter(tag -> "TH".equals(tag.getStructureType()))
                .map(tag -> tag.getCOSObject().getDictionaryObject("A"))
                .map(COSBase::toString)
                .filter(attributes -> attributes.contains("COSName{Scope}:COSName{" + scope + "}"))
                .count();
    }

    private static List<String> complaints(Paper paper, PDFAFlavour standard) throws Exception {
        ByteArrayInputStream file =
                new ByteArrayInputStream(PdfDocument.of(paper).bytes());
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> complaints = result.getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
            assertThat(result.getTotalAssertions()).isPositive();
            assertThat(result.isCompliant()).as(complaints.toString()).isTrue();
            return complaints;
        }
    }
}
