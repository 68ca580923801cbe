package se.incidentkedjan.intake.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import se.incidentkedjan.intake.attachment.web.SentName;
import se.incidentkedjan.intake.register.ImportDesk;
import se.incidentkedjan.intake.register.Uploading;

/** Reads the one file of a form as it comes; it never lies on a disk. Its name is not read. */
final class Upload {

    private static final String NONE = "Välj en fil först.";
    private static final String BROKEN = "Filen kom inte fram hel. Försök igen.";

    private Upload() {}

    static Uploading.Outcome read(HttpServletRequest request, ImportDesk desk, String owner) {
        var parser = new JakartaServletFileUpload<>();
        Uploading.Outcome outcome = new Uploading.Outcome.Refused(NONE);
        try {
            var parts = parser.getItemIterator(request);
            boolean isTaken = false;
            while (parts.hasNext()) {
                var part = parts.next();
                var name = SentName.of(part);
                if (!part.isFormField() && !isTaken && name != null && !name.isBlank()) {
                    try (var stream = part.getInputStream()) {
                        outcome = desk.receive(owner, stream);
                        isTaken = true;
                    }
                }
            }
            return outcome;
        } catch (FileUploadException e) {
            return new Uploading.Outcome.Refused(BROKEN);
        } catch (IOException e) {
            return outcome instanceof Uploading.Outcome.Received ? outcome : new Uploading.Outcome.Refused(BROKEN);
        }
    }
}
