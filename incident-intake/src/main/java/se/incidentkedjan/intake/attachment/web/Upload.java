package se.incidentkedjan.intake.attachment.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.AttachmentFacts;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.Received;
import se.incidentkedjan.intake.attachment.SafeName;
import se.incidentkedjan.intake.attachment.Source;
import se.incidentkedjan.kit.outage.Outage;

/**
 * A form with files, read as it comes: the fields before the files say whose they are, and each file goes to its place
 * without ever lying on a disk in clear or in memory as a whole. All of it is read to its end, whatever is kept, since a
 * browser shows no answer before it has sent everything.
 */
public final class Upload {

    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    /** What a field costs besides what was typed, so that not even empty ones come without end. */
    private static final int FIELD = 100;

    /** Of more files than this it is only told how many they are. */
    private static final int MOST_NAMED = 100;

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<AttachmentFacts> kept = new ArrayList<>();
    private final List<AttachmentFacts> added = new ArrayList<>();
    private final List<LeftOut> left = new ArrayList<>();
    private Optional<IncidentId> incident = Optional.empty();
    private boolean isAsked;
    private boolean isCutOff;
    private boolean isFull;
    private boolean isAway;
    private int chosen;
    private int unnamed;
    private int room;

    private Upload(int room) {
        this.room = room;
    }

    /** What comes with a form that has no files. */
    public static Upload ofNothing() {
        return new Upload(0);
    }

    /**
     * Reads all of it.
     *
     * @param mostTyped how long the fields may be together, in bytes
     * @param whose finds the incident by the fields before the first file, and is asked when that comes; when it is empty, no
     *     file is kept
     */
    public static Upload read(
            HttpServletRequest request,
            Attachments attachments,
            int mostTyped,
            Function<Map<String, List<String>>, Optional<IncidentId>> whose) {
        var upload = new Upload(mostTyped);
        try {
            var parts = new JakartaServletFileUpload<>().getItemIterator(request);
            while (parts.hasNext()) {
                upload.take(parts.next(), attachments, whose);
            }
        } catch (IOException e) {
            upload.isCutOff = true;
        }
        return upload;
    }

    private void take(
            FileItemInput part,
            Attachments attachments,
            Function<Map<String, List<String>>, Optional<IncidentId>> whose)
            throws IOException {
        if (part.isFormField()) {
            takeField(part);
            return;
        }
        var name = SentName.of(part);
        if (name == null || name.isBlank()) {
            return;
        }
        chosen++;
        if (!isAsked) {
            isAsked = true;
            incident = isTooLong() ? Optional.empty() : whose.apply(fields());
        }
        if (incident.isPresent()) {
            takeFile(incident.get(), SafeName.of(name, chosen).text(), name, part, attachments);
        }
    }

    private void takeField(FileItemInput part) throws IOException {
        var name = part.getFieldName();
        try (var stream = part.getInputStream()) {
            room -= FIELD + (name == null ? 0 : name.length());
            var typed = stream.readNBytes(Math.max(0, room) + 1);
            room -= typed.length;
            if (name != null && !isTooLong()) {
                fields.computeIfAbsent(name, first -> new ArrayList<>()).add(new String(typed, UTF_8));
            }
        }
    }

    private void takeFile(IncidentId whose, String shown, String name, FileItemInput part, Attachments attachments)
            throws IOException {
        if (isFull || isAway) {
            leave(shown, isFull ? Received.Reason.TOO_MANY.code() : LeftOut.NOT_SAVED);
            return;
        }
        try (var stream = part.getInputStream()) {
            // Once: whoever got no answer chooses the same files again.
            switch (attachments.receiveOnce(whose, name, part.getContentType(), stream, Source.REPORTER)) {
                case Received.Kept(AttachmentFacts facts) -> {
                    added.add(facts);
                    keep(facts);
                }
                case Received.Repeated(AttachmentFacts facts) -> keep(facts);
                case Received.Refused refused -> {
                    isFull = refused.reason() == Received.Reason.TOO_MANY;
                    leave(shown, refused.code());
                }
            }
        } catch (RuntimeException e) {
            // Words can be taken all the same, if the store answers again by then.
            isAway = true;
            LOG.error("A file was not saved: {}", Outage.reason(e));
            leave(shown, LeftOut.NOT_SAVED);
        }
    }

    /** The same file may be chosen twice. */
    private void keep(AttachmentFacts facts) {
        var id = facts.attachment().id();
        if (kept.stream().noneMatch(one -> one.attachment().id().equals(id))) {
            kept.add(facts);
        }
    }

    private void leave(String name, String code) {
        if (left.size() < MOST_NAMED) {
            left.add(new LeftOut(name, code));
        } else {
            unnamed++;
        }
    }

    /** Whose the files are; empty when no file came, or none is to be kept. */
    public Optional<IncidentId> incident() {
        return incident;
    }

    /** The fields that came, each with all that was sent for it. */
    public Map<String, List<String>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** The first that was sent for a field, without spaces around it; empty text when there is none. */
    public String field(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }

    /** How many files were sent. */
    public int chosen() {
        return chosen;
    }

    /** The files that are kept, each once, also those that were sent before. */
    public List<AttachmentFacts> kept() {
        return List.copyOf(kept);
    }

    /** Those of them that were not there before. */
    public List<AttachmentFacts> added() {
        return List.copyOf(added);
    }

    /** The files that are not, at most {@value #MOST_NAMED}; none when there was no incident to keep them for. */
    public List<LeftOut> left() {
        return List.copyOf(left);
    }

    /** How many files are not kept besides those that are named. */
    public int leftUnnamed() {
        return unnamed;
    }

    /** Whether it ended before its end: what has been kept may be less than what was chosen. */
    public boolean isCutOff() {
        return isCutOff;
    }

    /** Whether more was typed than is read; then the fields are not complete, and no file is kept after that. */
    public boolean isTooLong() {
        return room < 0;
    }

    /** Tells nothing of what was sent. */
    @Override
    public String toString() {
        return "Upload[" + chosen + " files, " + kept.size() + " kept]";
    }
}
