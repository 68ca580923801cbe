package se.incidentkedjan.intake.attachment.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.FileSize;

/** What is said to people of the files they send, with the limits that are set here. */
@Component
public final class FileTexts {

    private final Attachments attachments;
    private final MessageSource messages;

    FileTexts(Attachments attachments, MessageSource messages) {
        this.attachments = attachments;
        this.messages = messages;
    }

    /** What may be sent. */
    public String hint(Locale language) {
        return text("files.hint", language);
    }

    /** Which file was not kept, why, and what to do. */
    public String of(LeftOut file, Locale language) {
        return file.name() + ": " + text("file." + file.code(), language);
    }

    /** All texts have the same things to fill in: how large one file may be, how many there may be, how large all may be. */
    private String text(String key, Locale language) {
        var limits = attachments.limits();
        return messages.getMessage(
                key,
                new Object[] {
                    new FileSize(limits.largest()).in(language),
                    limits.perSource(),
                    new FileSize(limits.inTotal()).in(language)
                },
                language);
    }
}
