package se.incidentkedjan.mailkit.box;

/** A mail in the mailbox, as far as it was fetched. */
public final class Arrived {

    private final byte[] bytes;
    private final long size;
    private final Extent extent;
    private final long validity;
    private final long uid;

    /** How much of a mail was fetched. */
    public enum Extent {
        /** All of it. */
        WHOLE,
        /** Its beginning, as it is longer than the limit. */
        BEGINNING,
        /** Its headers, as it is longer than the limit. */
        HEADERS,
        /** Nothing: the server has not been able to give it, several times. */
        NOTHING
    }

    /**
     * A mail as it was fetched.
     *
     * @param bytes what was fetched, as it came; not copied
     * @param size how many bytes all of it has
     */
    public Arrived(byte[] bytes, long size, Extent extent, long validity, long uid) {
        this.bytes = bytes;
        this.size = size;
        this.extent = extent;
        this.validity = validity;
        this.uid = uid;
    }

    /** What was fetched, as it came. Not copied: nobody may change it. */
    public byte[] bytes() {
        return bytes;
    }

    /** How many bytes all of it has, as far as the server tells. */
    public long size() {
        return size;
    }

    /** How much of it was fetched. */
    public Extent extent() {
        return extent;
    }

    /** Which edition of the folder {@link #uid} counts in (UIDVALIDITY). */
    public long validity() {
        return validity;
    }

    /** The number by which the server knows it, in this edition of the folder. */
    public long uid() {
        return uid;
    }

    /** Never tells what it says. */
    @Override
    public String toString() {
        return "Arrived[" + uid + ", " + size + " bytes, " + extent + "]";
    }
}
