package se.incidentkedjan.notification.proof;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Bytes with a proof that they are ours, as letters, digits, hyphens and underscores that can stand in a link. Kept nowhere. */
public final class Tickets {

    private static final int PROOF = 16;
    private static final int LONGEST = 400;
    private static final Base64.Encoder WRITTEN = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder READ = Base64.getUrlDecoder();

    private final Proofs proofs;
    private final byte purpose;

    /**
     * Tickets that are good for one thing.
     *
     * @param key a secret that signs nothing else
     * @param purpose the letter that they begin with, so that those of another purpose are refused even if the keys were mixed up
     */
    public Tickets(SecretKey key, char purpose) {
        this.proofs = new Proofs(key);
        this.purpose = (byte) purpose;
    }

    /** A ticket that says this, which is at most 280 bytes. */
    public String saying(byte[] said) {
        var whole = ByteBuffer.allocate(1 + said.length).put(purpose).put(said).array();
        return WRITTEN.encodeToString(ByteBuffer.allocate(whole.length + PROOF)
                .put(whole)
                .put(proofs.of(whole, PROOF))
                .array());
    }

    /** What one says; empty when it is not ours, not whole or not for this. */
    public Optional<byte[]> read(String ticket) {
        if (ticket.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = READ.decode(ticket);
            int end = bytes.length - PROOF;
            return end > 1
                            && bytes[0] == purpose
                            // The last letter may have bits to spare: else some tickets could be written in several
                            // ways.
                            && WRITTEN.encodeToString(bytes).equals(ticket)
                            && MessageDigest.isEqual(
                                    proofs.of(Arrays.copyOf(bytes, end), PROOF),
                                    Arrays.copyOfRange(bytes, end, bytes.length))
                    ? Optional.of(Arrays.copyOfRange(bytes, 1, end))
                    : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
