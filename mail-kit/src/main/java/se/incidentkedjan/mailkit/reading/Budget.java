package se.incidentkedjan.mailkit.reading;

/** What is left of the limits, for a mail and all mails within it together. */
final class Budget {

    private final ReadingLimits limits;
    private int parts;
    private long decoded;

    Budget(ReadingLimits limits) {
        this.limits = limits;
        this.parts = limits.parts();
        this.decoded = limits.decodedBytes();
    }

    ReadingLimits limits() {
        return limits;
    }

    /** Whether one more part may be read. */
    boolean takePart() {
        return parts-- > 0;
    }

    /** How many bytes may still be made by unpacking, as the size of an array. */
    int bytesLeft() {
        return (int) Math.min(decoded, Integer.MAX_VALUE - 16);
    }

    void takeBytes(long bytes) {
        decoded -= bytes;
    }
}
