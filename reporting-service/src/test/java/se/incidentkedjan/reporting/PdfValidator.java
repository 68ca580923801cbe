package se.incidentkedjan.reporting;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF, which knows the standards of papers. */
public final class PdfValidator {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfValidator() {}

    /** What a paper breaks, by standard: that of accessible papers, and that of the archive, with files inside or not. */
    public static Map<PDFAFlavour, List<TestAssertion>> faults(byte[] pdf, PDFAFlavour ofTheArchive) {
        return Stream.of(PDFAFlavour.PDFUA_1, ofTheArchive)
                .flatMap(standard -> {
                    var found = validated(pdf, standard);
                    return found.isEmpty() ? Stream.empty() : Stream.of(Map.entry(standard, found));
                })
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<TestAssertion> validated(byte[] pdf, PDFAFlavour standard) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard);
                var validator = Foundries.defaultInstance().createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions();
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF cannot read the paper", e);
        }
    }
}
