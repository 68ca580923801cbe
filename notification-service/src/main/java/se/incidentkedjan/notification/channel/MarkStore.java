package se.incidentkedjan.notification.channel;

/** Where the marks are kept, so that they survive a restart and all instances see them. */
public interface MarkStore {

    /** As they were last written; {@link Marks#NONE} when they never were. */
    Marks read();

    /** Writes them, unless others have written since the version before; then nothing happens and it returns false. */
    boolean write(Marks next);
}
