package se.incidentkedjan.intake.form.web;

import java.util.List;
import org.springframework.stereotype.Component;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.web.FileTexts;
import se.incidentkedjan.intake.form.Language;
import se.incidentkedjan.intake.report.Report;

/** Tells whoever has just sent a report which of its files came along, and which did not and why. */
@Component
final class ReceiptFiles {

    /**
     * What the receipt shows of files.
     *
     * @param hint what may be sent
     * @param kept names of the files that came along
     * @param someLeft whether some did not
     * @param left those that did not, each with the reason and what to do
     * @param more how many besides did not
     */
    record Shown(String hint, List<String> kept, boolean someLeft, List<String> left, int more) {

        /** Tells no names. */
        @Override
        public String toString() {
            return "Shown[" + kept.size() + " kept]";
        }
    }

    private final Attachments attachments;
    private final FileTexts texts;
    private final LeftOutFiles leftOut;

    ReceiptFiles(Attachments attachments, FileTexts texts, LeftOutFiles leftOut) {
        this.attachments = attachments;
        this.texts = texts;
        this.leftOut = leftOut;
    }

    Shown of(Report report, Sent sent, Language language) {
        var kept = attachments.list(report.incident()).stream()
                .map(file -> file.name().text())
                .toList();
        var told = leftOut.told(report.incident(), sent.first(LeftOutFiles.NAME));
        return told == null
                ? new Shown(texts.hint(language.locale()), kept, false, List.of(), 0)
                : new Shown(
                        texts.hint(language.locale()),
                        kept,
                        true,
                        told.files().stream()
                                .map(file -> texts.of(file, language.locale()))
                                .toList(),
                        told.more());
    }
}
