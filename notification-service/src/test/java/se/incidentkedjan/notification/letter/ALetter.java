package se.incidentkedjan.notification.letter;

import java.util.List;

/** Letters for tests elsewhere. */
public final class ALetter {

    private ALetter() {}

    public static Letter saying(String text) {
        return new Letter("Tack: åäö", List.of(new Letter.Paragraph(text)));
    }
}
