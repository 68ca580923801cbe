package se.incidentkedjan.intake.attachment;

import org.jspecify.annotations.Nullable;

/** Tells what files are. */
public interface Inspector {

    /**
     * What was found out.
     *
     * @param type the media type by content, and by name where the content leaves it open
     * @param location whether it tells where it was made
     */
    record Finding(String type, Location location) {}

    /** A file that is looked at while it passes, with little memory. */
    interface Look {

        /** The next piece. */
        void at(byte[] bytes, int from, int length);

        /** What was found, when all has passed. Never throws because of the content. */
        Finding finding();
    }

    /** Begins with a file of this name. */
    Look begin(SafeName name);

    /** A media type that is known, in its usual form; {@code application/octet-stream} for all else. */
    String known(@Nullable String declaredType);
}
