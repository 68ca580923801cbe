package se.incidentkedjan.kit.audit;

/**
 * Where a chain ends.
 *
 * @param sequence of the last entry; 0 when there is none
 * @param hash of the last entry
 */
public record ChainHead(long sequence, String hash) {

    /** A chain without entries. */
    public static final ChainHead EMPTY = new ChainHead(0, ChainHash.NOTHING);
}
