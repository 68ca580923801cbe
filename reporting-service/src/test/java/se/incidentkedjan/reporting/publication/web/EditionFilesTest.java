package se.incidentkedjan.reporting.publication.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.incidentkedjan.reporting.PdfValidator;
import se.incidentkedjan.reporting.publication.EditionSamples;

class EditionFilesTest {

    @Test
    void thePaperOfACorrectionPassesTheValidator() {
        var correction = EditionSamples.frozen(
                EditionSamples.edited(EditionSamples.draft("2027-T1"), "Rutinen är känd i hela kommunen."), 2);

        var files = EditionFiles.of(correction);

        assertThat(new String(Objects.requireNonNull(files.get("csv")), UTF_8)).contains("Tal som har ändrats");
        assertThat(PdfValidator.faults(Objects.requireNonNull(files.get("pdf")), PDFAFlavour.PDFA_3_A))
                .isEmpty();
    }
}
