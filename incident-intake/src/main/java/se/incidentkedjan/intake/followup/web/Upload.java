package se.incidentkedjan.intake.followup.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Received;
import se.incidentkedjan.intake.attachment.Source;

/**
 * Reads a form with files as it comes: the fields before them say whose they are, and each file goes to its place without
 * ever lying on a disk in clear or in memory as a whole.
 */
final class Upload {

    private static final int LONGEST_FIELD = 4_000;
    private static final int MOST_PARTS = 100;

    private final Map<String, String> fields = new HashMap<>();
    private final List<Received> files = new ArrayList<>();
    private Optional<IncidentId> incident = Optional.empty();
    private boolean isCutOff;

    private Upload() {}

    /**
     * Reads all of it.
     *
     * @param whose finds the incident by the fields; asked when the first file comes
     */
    static Upload read(
            HttpServletRequest request,
            Attachments attachments,
            Function<Map<String, String>, Optional<IncidentId>> whose)
            throws IOException {
        var upload = new Upload();
        var parser = new JakartaServletFileUpload<>();
        parser.setMaxFileCount(MOST_PARTS);
        try {
            var parts = parser.getItemIterator(request);
            while (parts.hasNext()) {
                upload.take(parts.next(), attachments, whose);
            }
        } catch (FileUploadException e) {
            upload.isCutOff = true;
        }
        if (upload.incident.isEmpty()) {
            upload.incident = whose.apply(upload.fields);
        }
        return upload;
    }

    private void take(
            FileItemInput part, Attachments attachments, Function<Map<String, String>, Optional<IncidentId>> whose)
            throws IOException {
        if (part.isFormField()) {
            try (var stream = part.getInputStream()) {
                fields.putIfAbsent(
                        part.getFieldName(), new String(stream.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
            }
            return;
        }
        var name = part.getName();
        if (name == null || name.isBlank()) {
            return;
        }
        if (incident.isEmpty()) {
            incident = whose.apply(fields);
        }
        if (incident.isPresent()) {
            try (var stream = part.getInputStream()) {
                files.add(attachments.receive(incident.get(), name, part.getContentType(), stream, Source.REPORTER));
            }
        }
    }

    /** Whose the files are; empty when the fields open no report, and then nothing is kept. */
    Optional<IncidentId> incident() {
        return incident;
    }

    /** The field with this name; empty text when there is none. */
    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** How many are kept. */
    long kept() {
        return files.stream().filter(Received.Kept.class::isInstance).count();
    }

    /** Codes of what went wrong, each once; none when every file is kept. */
    Stream<String> problems() {
        if (isCutOff) {
            return Stream.of("broken");
        }
        return files.isEmpty()
                ? Stream.of("none")
                : files.stream()
                        .filter(Received.Refused.class::isInstance)
                        .map(Received::code)
                        .distinct();
    }
}
