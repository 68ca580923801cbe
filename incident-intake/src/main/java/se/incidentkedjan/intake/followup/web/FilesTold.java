package se.incidentkedjan.intake.followup.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.AttachmentFacts;
import se.incidentkedjan.intake.attachment.Attachments;
import se.incidentkedjan.intake.attachment.web.Upload;
import se.incidentkedjan.intake.followup.FollowUp;

/** Tells of the files that a reporter has added, once however often they are sent. */
@Component
class FilesTold {

    private final FollowUp followUp;
    private final Attachments attachments;

    FilesTold(FollowUp followUp, Attachments attachments) {
        this.followUp = followUp;
        this.attachments = attachments;
    }

    /** Why nobody can be told, so that those that were not there before are not kept after all; empty when they are. */
    Optional<FollowUp.Reason> tell(IncidentId incident, Upload upload) {
        var kept = upload.kept();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return switch (followUp.addFiles(incident, kept.size(), Channel.WEB_FORM, tokenOf(kept))) {
            case FollowUp.Outcome.Said said -> Optional.empty();
            case FollowUp.Outcome.Repeated repeated -> Optional.empty();
            case FollowUp.Outcome.Refused(var reason) -> {
                upload.added().forEach(file -> attachments.remove(file.attachment()));
                yield Optional.of(reason);
            }
        };
    }

    /** The same for the same files, and another for others, whichever page they are sent from. */
    private static String tokenOf(List<AttachmentFacts> files) {
        var ids = files.stream()
                .map(file -> file.attachment().id().toString())
                .sorted()
                .collect(Collectors.joining(" "));
        return "files-" + UUID.nameUUIDFromBytes(ids.getBytes(StandardCharsets.UTF_8));
    }
}
