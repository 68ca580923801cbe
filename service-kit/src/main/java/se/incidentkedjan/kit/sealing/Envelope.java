package se.incidentkedjan.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import se.incidentkedjan.events.IncidentId;

/**
 * An incident's data key at work: seals and opens its fields. Close it soon; that zeroes the key. One thread at a time.
 */
public final class Envelope implements AutoCloseable {

    private final String service;
    private final IncidentId incident;
    private final HeldKey words;
    private final HeldKey sums;
    private final Gcm gcm;

    Envelope(String service, IncidentId incident, HeldKey dataKey, Gcm gcm) {
        this.service = service;
        this.incident = incident;
        this.words = dataKey.derived("words");
        this.sums = dataKey.derived("sums");
        this.gcm = gcm;
    }

    /** Seals the text of a field. */
    public Sealed seal(String field, String text) {
        var plain = text.getBytes(UTF_8);
        try {
            return Sealed.of(sealBytes(field, plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Seals what is no text, such as an attachment. */
    public byte[] sealBytes(String field, byte[] content) {
        return gcm.seal(words, content, context(field));
    }

    /**
     * Opens a field.
     *
     * @throws SealBroken when it was changed, or sealed for another field, incident or service
     */
    public String open(String field, Sealed sealed) {
        var plain = openBytes(field, sealed.frame());
        try {
            return new String(plain, UTF_8);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * Opens what is no text.
     *
     * @throws SealBroken when it was changed, or sealed for another field, incident or service
     */
    public byte[] openBytes(String field, byte[] sealed) {
        return Gcm.open(words, sealed, context(field));
    }

    /**
     * A sum by which the same text is known again, and nothing else is: without the key even a short text cannot be
     * guessed.
     *
     * @return HMAC-SHA-256 in hex
     */
    public String sum(String field, String text) {
        var context = context(field);
        var plain = text.getBytes(UTF_8);
        var message = Arrays.copyOf(context, context.length + 1 + plain.length);
        message[context.length] = '\n';
        System.arraycopy(plain, 0, message, context.length + 1, plain.length);
        try {
            return Bytes.hmac(sums, message);
        } finally {
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(message, (byte) 0);
        }
    }

    private byte[] context(String field) {
        return Bytes.of(service, incident.toString(), field);
    }

    @Override
    public void close() {
        words.close();
        sums.close();
    }

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "Envelope[" + incident + "]";
    }
}
