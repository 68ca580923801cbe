package se.incidentkedjan.intake.attachment.metadata;

import java.io.IOException;

/** A picture is not built as pictures of its kind are. */
final class Malformed extends IOException {

    private static final long serialVersionUID = 1L;

    Malformed(String what) {
        super(what);
    }
}
