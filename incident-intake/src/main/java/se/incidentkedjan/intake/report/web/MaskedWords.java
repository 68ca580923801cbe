package se.incidentkedjan.intake.report.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.intake.masking.Masked;
import se.incidentkedjan.intake.masking.Masking;
import se.incidentkedjan.intake.report.Finding;
import se.incidentkedjan.intake.report.Submission;

/** Tells whoever reports what is taken out of their words before they are kept. */
@Component
public final class MaskedWords {

    /** The code of a warning that something was taken out. */
    static final String CODE = "masked";

    private final FormFiles files;

    MaskedWords(FormFiles files) {
        this.files = files;
    }

    /** The words of a submission, with what is taken out of them. */
    public Masked of(Submission submission) {
        var description = submission.description();
        return Masking.mask(
                description == null ? "" : description,
                files.book().happening(submission.facts().category()).keeps());
    }

    /** What was taken out, for programs and people; nothing when nothing was. Never repeats what stood there. */
    List<Finding> warnings(Submission submission) {
        return warnings("description", submission);
    }

    /** The same for words that stand in another field. */
    List<Finding> warnings(String field, Submission submission) {
        var masked = of(submission);
        if (masked.isUntouched()) {
            return List.of();
        }
        var found = masked.counts().entrySet().stream()
                .map(one -> one.getValue() + " " + one.getKey().word())
                .collect(Collectors.joining(", "));
        return List.of(new Finding(
                field,
                CODE,
                "Det här är borttaget ur texten innan den sparades: %s. Skicka sådant på annat sätt om det behövs."
                        .formatted(found)));
    }
}
