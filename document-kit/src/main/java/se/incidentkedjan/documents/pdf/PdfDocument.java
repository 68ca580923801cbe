package se.incidentkedjan.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Chart;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Table;

/**
 * A paper as a PDF: tagged and with a title, language and bookmarks as PDF/UA-1 asks, with embedded typefaces and colours
 * as PDF/A-2a asks; with files inside it as PDF/A-3a asks. It runs nothing and fetches nothing, neither while it is made nor when it is read.
 *
 * <p>The same paper gives the same bytes on the same Java runtime and version of the libraries.
 */
public final class PdfDocument {

    /** What the file is to a browser. */
    public static final String MEDIA_TYPE = "application/pdf";

    /** How many rows the tables of a paper have together at most: some hundred sheets. */
    public static final int MOST_ROWS = 2000;

    private static final int LARGE = 200;
    private static final Lock ONE_LARGE_AT_A_TIME = new ReentrantLock();
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // The library tells of every step it takes.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final byte[] bytes;
    private final int pages;

    private PdfDocument(byte[] bytes, int pages) {
        this.bytes = bytes;
        this.pages = pages;
    }

    /**
     * Makes a PDF. A large one waits for the large one before it, since each takes some forty kilobytes of memory a row
     * while it is made.
     *
     * @return the paper as a PDF
     * @throws IllegalArgumentException when its tables have more than {@value #MOST_ROWS} rows together
     */
    public static PdfDocument of(Paper paper) {
        int rows = rows(paper);
        if (rows > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "The paper «%s» has %d rows, and a PDF takes at most %d: narrow it, or make Excel or CSV of its tables."
                            .formatted(paper.title(), rows, MOST_ROWS));
        }
        if (rows < LARGE) {
            return made(paper);
        }
        ONE_LARGE_AT_A_TIME.lock();
        try {
            return made(paper);
        } finally {
            ONE_LARGE_AT_A_TIME.unlock();
        }
    }

    private static int rows(Paper paper) {
        return paper.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .mapToInt(PdfDocument::rows)
                .sum();
    }

    private static int rows(Block block) {
        return switch (block) {
            case Table table -> table.rows() instanceof List<Row> rows ? rows.size() : 0;
            case Chart chart -> chart.labels().size();
            default -> 0;
        };
    }

    private static PdfDocument made(Paper paper) {
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(paper, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            FixedIdentity identity = FixedIdentity.of(paper);
            new EmbeddedFiles(paper.attachments(), identity.madeAt()).addTo(document);
            identity.stampOn(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
            document.save(out);
            return new PdfDocument(out.toByteArray(), document.getNumberOfPages());
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF «%s» could not be made.".formatted(paper.title()), e);
        }
    }

    private static PdfRendererBuilder builder(Paper paper, PDDocument document) {
        ReadingDirection direction = new ReadingDirection();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        PaperMarkup markup = PaperMarkup.of(paper);
        builder.withW3cDocument(markup.document(), null);
        builder.useSVGDrawer(new ChartPainter(markup.drawings(), paper.orientation()));
        builder.useExternalResourceAccessControl(
                (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUnicodeBidiSplitter(ReadingDirection::new);
        builder.useUnicodeBidiReorderer(direction);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(paper.attachments().isEmpty() ? PdfAConformance.PDFA_2_A : PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.withProducer("Incidentkedjan");
        Typefaces.all().addTo(builder, document);
        return builder;
    }

    /** {@return a copy of the file} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return how many bytes the file has} */
    public int size() {
        return bytes.length;
    }

    /** {@return how many pages it has} */
    public int pages() {
        return pages;
    }

    /**
     * Writes the file. The stream is left open.
     *
     * @throws IOException when the stream cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
