package se.incidentkedjan.mailkit.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bytes of an attachment or of a mail within a mail. They are decoded from the mail each time they are read, so that a
 * large mail is held once; it is held as long as any of its contents is.
 */
public final class Content {

    private final Slice encoded;
    private final Transfer transfer;
    private final long size;
    private final boolean isDamaged;

    private Content(Slice encoded, Transfer transfer, long size, boolean isDamaged) {
        this.encoded = encoded;
        this.transfer = transfer;
        this.size = size;
        this.isDamaged = isDamaged;
    }

    static Content of(byte[] bytes) {
        return of(Slice.of(bytes), Transfer.PLAIN);
    }

    static Content of(Slice encoded, Transfer transfer) {
        if (transfer == Transfer.PLAIN) {
            return new Content(encoded, transfer, encoded.length(), false);
        }
        var damage = new Transfer.Damage();
        long size = 0;
        try (var stream = transfer.decode(encoded, damage)) {
            var buffer = new byte[16 * 1024];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
            }
        } catch (IOException e) {
            damage.hear();
        }
        return new Content(encoded, transfer, size, damage.isHeard());
    }

    /** A new stream of the decoded bytes, from the first one. Need not be closed. */
    public InputStream open() {
        return transfer.decode(encoded, new Transfer.Damage());
    }

    /** How many bytes it has, decoded. */
    public long size() {
        return size;
    }

    /** At most this many of its bytes, from the first one. */
    public byte[] bytes(int most) {
        try (var stream = open()) {
            return stream.readNBytes((int) Math.min(most, size));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    boolean isDamaged() {
        return isDamaged;
    }

    /** The bytes as a stretch; those that stand as they are are not copied. */
    Slice decoded() {
        return transfer == Transfer.PLAIN ? encoded : Slice.of(bytes(Integer.MAX_VALUE));
    }

    /** Whether reading it as a stretch makes new bytes. */
    boolean isEncoded() {
        return transfer != Transfer.PLAIN;
    }

    /** Never tells what it holds. */
    @Override
    public String toString() {
        return "Content[" + size + " bytes]";
    }
}
