package se.incidentkedjan.kit.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    private final HeldKey streams;
    private final Gcm gcm;

    Envelope(String service, IncidentId incident, HeldKey dataKey, Gcm gcm) {
        this.service = service;
        this.incident = incident;
        this.words = dataKey.derived("words");
        this.sums = dataKey.derived("sums");
        this.streams = dataKey.derived("streams");
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

    /** Seals what is no text and short; what is long goes through {@link #sealing}. */
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
     * Seals what is written to a stream, in pieces and with little memory, whatever its length. It is whole only when the
     * stream has been closed, which also closes the one below. Goes on working when the envelope is closed.
     *
     * @param field a name of its own for each stream, such as one that holds the id of an attachment
     * @throws IOException when the stream below cannot be written
     */
    public OutputStream sealing(String field, OutputStream sealed) throws IOException {
        return SealedStream.sealing(streams, sealed, context(field));
    }

    /**
     * Opens what was sealed as a stream. Each piece is known to be right when it is read, and that it is whole when the end
     * has been reached: act on nothing before that. Goes on working when the envelope is closed.
     *
     * <p>Reading throws {@link SealBroken} when something was changed, cut off or moved, or sealed for another field,
     * incident or service, and {@link IOException} only when the stream below cannot be read.
     */
    public InputStream opening(String field, InputStream sealed) {
        return SealedStream.opening(streams, sealed, context(field));
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
        streams.close();
    }

    /** Tells nothing of the key. */
    @Override
    public String toString() {
        return "Envelope[" + incident + "]";
    }
}
