package se.incidentkedjan.documents.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxFastOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.chart.Drawing;
import se.incidentkedjan.documents.chart.Mark;
import se.incidentkedjan.documents.chart.Stripe;

/**
 * Paints drawings straight on the sheet, with the typefaces of the paper, so that their words can be searched and copied. It
 * stands where the library would have a whole reader of SVG, which takes the typefaces of the machine.
 *
 * @param drawings each by the id of its element
 * @param orientation how the sheet is turned
 */
record ChartPainter(Map<String, Drawing> drawings, Paper.Orientation orientation) implements SVGDrawer {

    /** How large letters are, as in the tables. */
    static final double EM_MM = 8.5 * 25.4 / 72;

    private static final double PIXEL_MM = 25.4 / 96;

    private static final FSColor INK = new FSRGBColor(0x14191d);
    private static final FSColor BAR = new FSRGBColor(0x123a56);
    private static final FSColor HELP = new FSRGBColor(0xc3ccd3);

    @Override
    public SVGImage buildSVGImage(
            Element element, Box box, CssContext css, double width, double height, double dotsPerPixel) {
        Drawing drawing = drawings.get(element.getAttribute("id"));
        if (drawing == null) {
            throw new IllegalStateException("The paper has a place for a drawing that was not made.");
        }
        double dots = dotsPerPixel / PIXEL_MM;
        return new Placed(drawing, dots * EM_MM, dots * Sheet.width(orientation));
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {
        // The typefaces are those of the paper.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // The typefaces are those of the paper.
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    /**
     * A drawing with its size.
     *
     * @param drawing what is drawn
     * @param em how large letters are, in dots of the library
     * @param width how wide it is, in dots
     */
    private record Placed(Drawing drawing, double em, double width) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.floor(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.ceil(drawing.height() * em);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            Brush brush = new Brush((PdfBoxFastOutputDevice) device, context, x, y, em, width);
            FontSpecification before = brush.device.getFontSpecification();
            Stroke stroke = device.getStroke();
            drawing.marks().forEach(brush::paint);
            device.setStroke(stroke);
            brush.device.setFontSpecification(before);
        }
    }

    /**
     * Paints marks.
     *
     * @param device what it paints on
     * @param context where the typefaces are
     * @param left the left side of the drawing, in dots
     * @param top its upper side, in dots
     * @param em how large letters are, in dots
     * @param width how wide the drawing is, in dots
     */
    private record Brush(
            PdfBoxFastOutputDevice device, RenderingContext context, double left, double top, double em, double width) {

        void paint(Mark mark) {
            switch (mark) {
                case Mark.Bar bar -> paint(bar);
                case Mark.Rule rule -> paint(rule);
                case Mark.Words words -> paint(words);
            }
        }

        private void paint(Mark.Bar bar) {
            Rectangle2D place = new Rectangle2D.Double(
                    left + across(bar.x()), top + bar.y() * em, across(bar.width()), bar.height() * em);
            device.setColor(BAR);
            if (bar.fill() == Mark.Fill.SOLID) {
                device.fill(place);
                return;
            }
            pen(0.09);
            device.draw(place);
            if (bar.fill() == Mark.Fill.HATCHED) {
                for (Stripe stripe : Stripe.across(bar, width / em)) {
                    device.draw(new Line2D.Double(
                            place.getX() + stripe.fromX() * place.getWidth(),
                            place.getY() + stripe.fromY() * place.getHeight(),
                            place.getX() + stripe.toX() * place.getWidth(),
                            place.getY() + stripe.toY() * place.getHeight()));
                }
            }
        }

        private void paint(Mark.Rule rule) {
            device.setColor(rule.strong() ? INK : HELP);
            pen(rule.strong() ? 0.08 : 0.05);
            device.draw(new Line2D.Double(
                    left + width * rule.fromX() / 100,
                    top + rule.fromY() * em,
                    left + width * rule.toX() / 100,
                    top + rule.toY() * em));
        }

        private void paint(Mark.Words words) {
            String text = PrintableText.of(words.text()).replace('\n', ' ');
            if (text.isEmpty()) {
                return;
            }
            FontSpecification font = new FontSpecification();
            font.families = new String[] {"Liberation Sans", "DejaVu Sans"};
            font.size = (float) (words.size() * em);
            font.fontWeight = words.bold() ? IdentValue.BOLD : IdentValue.NORMAL;
            font.fontStyle = IdentValue.NORMAL;
            font.variant = IdentValue.NORMAL;
            FSFont letters = context.getFont(font);
            double wide = context.getTextRenderer().getWidth(context.getFontContext(), letters, text);
            double begin = switch (words.side()) {
                case AFTER -> 0;
                case AROUND -> -wide / 2;
                case BEFORE -> -wide;
            };
            device.setColor(INK);
            device.setFontSpecification(font);
            device.setFont(letters);
            double x = left + width * words.percent() / 100 + words.em() * em + begin;
            context.getTextRenderer().drawString(device, text, (float) x, (float) (top + words.y() * em));
        }

        private double across(Mark.Across across) {
            return across.of(width / em) * em;
        }

        private void pen(double size) {
            device.setStroke(new BasicStroke((float) (size * em), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        }
    }
}
