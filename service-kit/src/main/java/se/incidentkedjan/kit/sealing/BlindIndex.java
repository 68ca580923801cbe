package se.incidentkedjan.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Finds what is sealed without opening it: the same text gives the same index, and without the key tells nothing. */
public final class BlindIndex {

    private final HeldKey key;

    BlindIndex(HeldKey key) {
        this.key = key;
    }

    /**
     * The index of a text, which the caller has brought to one form first.
     *
     * @return HMAC-SHA-256 in hex
     */
    public String of(String text) {
        return Bytes.hmac(key, text.getBytes(UTF_8));
    }
}
