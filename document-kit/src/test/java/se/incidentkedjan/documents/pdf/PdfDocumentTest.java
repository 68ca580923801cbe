package se.incidentkedjan.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.documents.Samples;

class PdfDocumentTest {

    @Test
    void aRegisterIsLaidOutOnPages() throws Exception {
        PdfDocument pdf = PdfDocument.of(Samples.register());
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/register.pdf"), pdf.bytes());
        assertThat(pdf.pages()).isEqualTo(2);
    }
}
