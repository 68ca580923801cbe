package se.incidentkedjan.intake.attachment.web;

import java.nio.file.InvalidPathException;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.jspecify.annotations.Nullable;

/** What the sender of a form calls a file. */
public final class SentName {

    private SentName() {}

    /** The name as it was sent, whatever a file system would think of it; null when there is none. */
    public static @Nullable String of(FileItemInput part) {
        try {
            return part.getName();
        } catch (InvalidPathException odd) {
            return odd.getInput();
        }
    }
}
