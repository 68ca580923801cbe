package se.incidentkedjan.documents.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The typefaces of papers: Liberation Sans, and DejaVu Sans for the signs it lacks. Both are embedded in the document, so
 * that it looks the same everywhere and for long; none is taken from the machine.
 */
final class Typefaces {

    private static final int LAST_SIGN = 0x1FFFF;

    /** Latin letters are measured, others taken to be this wide. */
    private static final int LAST_MEASURED = 0x24F;

    private static final double USUAL_WIDTH = 0.75;

    private static final Typefaces ALL = new Typefaces();

    private final Typeface main = new Typeface(
            "Liberation Sans", "/liberation/LiberationSans-Regular.ttf", "/liberation/LiberationSans-Bold.ttf");

    private final Typeface spare = new Typeface(
            "DejaVu Sans",
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf",
            "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");

    private final BitSet signs = new BitSet(LAST_SIGN);

    private Typefaces() {
        signs.or(main.signs);
        signs.or(spare.signs);
    }

    /** {@return the typefaces, read once} */
    static Typefaces all() {
        return ALL;
    }

    /** {@return whether there is a picture of the sign, both normal and bold} */
    boolean show(int sign) {
        return signs.get(sign);
    }

    /** {@return how wide the sign is in bold, as a share of its size} */
    double boldWidth(int sign) {
        return sign < main.boldWidths.length ? main.boldWidths[sign] : USUAL_WIDTH;
    }

    /** Lets a renderer use them, with what is not used left out of the document. */
    void addTo(PdfRendererBuilder builder, PDDocument document) {
        main.addTo(builder, document);
        spare.addTo(builder, document);
    }

    private static final class Typeface {

        private final String family;
        private final byte[] normal;
        private final byte[] bold;
        private final BitSet signs = new BitSet(LAST_SIGN);
        private final double[] boldWidths = new double[LAST_MEASURED + 1];

        private Typeface(String family, String normal, String bold) {
            this.family = family;
            this.normal = read(normal);
            this.bold = read(bold);
            read(this.normal, font -> signs.or(signsOf(font)));
            read(this.bold, font -> {
                signs.and(signsOf(font));
                measure(font);
            });
        }

        private void addTo(PdfRendererBuilder builder, PDDocument document) {
            builder.useFont(new Loaded(document, normal), family, 400, FontStyle.NORMAL, true);
            builder.useFont(new Loaded(document, bold), family, 700, FontStyle.NORMAL, true);
        }

        private static byte[] read(String name) {
            try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(
                            "The typeface %s is not on the class path: a library of typefaces is missing."
                                    .formatted(name));
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("The typeface %s cannot be read.".formatted(name), e);
            }
        }

        private static void read(byte[] file, FontReader reader) {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                reader.read(font);
            } catch (IOException e) {
                throw new UncheckedIOException("A typeface cannot be read.", e);
            }
        }

        private static BitSet signsOf(TrueTypeFont font) throws IOException {
            CmapLookup pictures = font.getUnicodeCmapLookup();
            BitSet signs = new BitSet(LAST_SIGN);
            for (int sign = ' '; sign <= LAST_SIGN; sign++) {
                if (pictures.getGlyphId(sign) != 0) {
                    signs.set(sign);
                }
            }
            return signs;
        }

        private void measure(TrueTypeFont font) throws IOException {
            CmapLookup pictures = font.getUnicodeCmapLookup();
            for (int sign = 0; sign <= LAST_MEASURED; sign++) {
                boldWidths[sign] = (double) font.getAdvanceWidth(pictures.getGlyphId(sign)) / font.getUnitsPerEm();
            }
        }
    }

    /**
     * Loads a typeface into a document when it is first needed. Its rules for drawing letters together are left aside: they
     * take most of the time, and a reader who searches finds «fi» better as two letters.
     */
    private static final class Loaded extends PDFontSupplier {

        private final PDDocument document;
        private final byte[] file;

        @SuppressWarnings("NullAway") // The library takes nothing for a font that comes later.
        private Loaded(PDDocument document, byte[] file) {
            super(null);
            this.document = document;
            this.file = file;
        }

        @Override
        public PDFont supply() {
            try {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                document.registerTrueTypeFontForClosing(font);
                font.setEnableGsub(false);
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException("A typeface cannot be read.", e);
            }
        }
    }

    /** What is to be known of a typeface. */
    private interface FontReader {

        void read(TrueTypeFont font) throws IOException;
    }
}
