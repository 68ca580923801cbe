package se.incidentkedjan.notification.postbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKey;
import se.incidentkedjan.notification.proof.Proofs;

/** Stands for addresses and mails where they are to be known again and not read. Tells nothing without the key. */
public final class Fingerprints {

    private static final int BYTES = 16;

    private final Proofs proofs;

    /** With a key that is used for nothing else. */
    public Fingerprints(SecretKey key) {
        this.proofs = new Proofs(key);
    }

    /** Of an address, whose capitals mean nothing. */
    public String ofAddress(String address) {
        return of('a', address.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
    }

    /** Of a mail as it came. */
    String ofMail(byte[] mail) {
        return of('m', mail);
    }

    private String of(char kind, byte[] bytes) {
        var said = ByteBuffer.allocate(1 + bytes.length)
                .put((byte) kind)
                .put(bytes)
                .array();
        return HexFormat.of().formatHex(proofs.of(said, BYTES));
    }
}
