package se.incidentkedjan.intake.report.web;

import java.time.Duration;
import org.springframework.stereotype.Component;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.intake.attachment.Attachment;
import se.incidentkedjan.intake.followup.FollowUp;

/**
 * Tells that a system has added files to its report. Each note is a letter to everyone who was called, and a system sends
 * files one by one: those of the same minutes make one note.
 */
@Component
class FileNotes {

    private static final Duration TOGETHER = Duration.ofMinutes(5);

    private final FollowUp followUp;

    FileNotes(FollowUp followUp) {
        this.followUp = followUp;
    }

    /** Tells of a file, unless it has been told of by now. It answers no question: the words of a supplement may. */
    FollowUp.Outcome tell(Attachment file) {
        return followUp.tell(file.incident(), "[Ett system har bifogat filer]", Channel.API, tokenOf(file));
    }

    /** By when the file came and not by now, so that once more says nothing more. */
    private static String tokenOf(Attachment file) {
        return "files-" + file.receivedAt().getEpochSecond() / TOGETHER.toSeconds();
    }
}
