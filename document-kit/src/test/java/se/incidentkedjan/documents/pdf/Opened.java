package se.incidentkedjan.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Samples;
import se.incidentkedjan.documents.Section;

/** A paper made into a PDF and read back. */
final class Opened implements AutoCloseable {

    final PdfDocument pdf;
    final PDDocument document;

    private Opened(Paper paper) throws IOException {
        this.pdf = PdfDocument.of(paper);
        this.document = Loader.loadPDF(pdf.bytes());
    }

    static Opened of(Paper paper) throws IOException {
        return new Opened(paper);
    }

    /** A paper that says this and nothing else. */
    static Opened saying(Block... blocks) throws IOException {
        return of(Paper.of("Exempelkommunen", "Prov", Samples.AFTERNOON).with(Section.of("Text", blocks)));
    }

    /** All words with a single space between them. */
    String text() throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    /** All words of a page with a single space between them. */
    String textOfPage(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    /** Every tag in the order it is read. */
    List<PDStructureElement> tags() {
        List<PDStructureElement> tags = new ArrayList<>();
        collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
        return tags;
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element);
                collect(element, tags);
            }
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
