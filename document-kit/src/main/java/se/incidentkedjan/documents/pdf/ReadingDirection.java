package se.incidentkedjan.documents.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts words of scripts that are read from the right, such as Hebrew and Arabic, in the order they are read, by the
 * Unicode rules that the Java runtime has. Arabic letters are not joined; they can be read, and look spelled out.
 */
final class ReadingDirection implements BidiSplitter, BidiReorderer {

    /** A letter with its accents. */
    private static final Pattern LETTER = Pattern.compile("\\X");

    private static final String OPENING = "([{<«‹";
    private static final String CLOSING = ")]}>»›";

    private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
    private Integer[] runsInOrder = {};

    @Override
    public void setParagraph(String paragraph, byte defaultDirection) {
        bidi = new Bidi(
                paragraph, defaultDirection == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        runsInOrder = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            runsInOrder[i] = i;
        }
        if (runs > 0) {
            Bidi.reorderVisually(levels, 0, runsInOrder, 0, runs);
        }
    }

    @Override
    public int countTextRuns() {
        return runsInOrder.length;
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        int run = runsInOrder[index];
        int start = bidi.getRunStart(run);
        return new BidiTextRun(start, bidi.getRunLimit(run) - start, bidi.getRunLevel(run) % 2 == 0 ? LTR : RTL);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? LTR : RTL;
    }

    @Override
    public String reorderRTLTextToLTR(String text) {
        List<String> letters =
                LETTER.matcher(text).results().map(found -> found.group()).toList();
        StringBuilder turned = new StringBuilder(text.length());
        for (String letter : letters.reversed()) {
            turned.append(mirrored(letter));
        }
        return turned.toString();
    }

    private static String mirrored(String letter) {
        int opening = OPENING.indexOf(letter);
        if (opening >= 0) {
            return CLOSING.substring(opening, opening + 1);
        }
        int closing = CLOSING.indexOf(letter);
        return closing >= 0 ? OPENING.substring(closing, closing + 1) : letter;
    }

    @Override
    public String shapeText(String text) {
        return text;
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
