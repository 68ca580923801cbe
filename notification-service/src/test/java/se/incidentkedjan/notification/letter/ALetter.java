package se.incidentkedjan.notification.letter;

import java.util.List;
import se.incidentkedjan.notification.contact.Language;

/** Letters for tests elsewhere. */
public final class ALetter {

    private ALetter() {}

    public static Letter saying(String text) {
        return new Letter("Tack: åäö", "Tack: åäö.", Language.SWEDISH, List.of(new Letter.Paragraph(text)));
    }

    /** One with this subject and nothing else; its brief is the subject and a full stop. */
    public static Letter about(String subject) {
        return new Letter(subject, subject + ".", Language.SWEDISH, List.of());
    }
}
