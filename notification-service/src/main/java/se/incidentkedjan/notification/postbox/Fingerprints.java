package se.incidentkedjan.notification.postbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Stands for addresses and mails where they are to be known again and not read. Tells nothing without the key. */
public final class Fingerprints {

    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKey key;

    /** With a key that is used for nothing else. */
    public Fingerprints(SecretKey key) {
        this.key = key;
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
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update((byte) kind);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(bytes), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
