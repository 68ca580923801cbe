package se.incidentkedjan.kit.sealing;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A key of 256 bits in memory that is zeroed when it is closed; the JDK's own keeps its copy until it is collected.
 * Prints as nothing and cannot be serialised.
 */
final class HeldKey implements SecretKey, AutoCloseable {

    static final int BYTES = 32;

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient byte[] bytes;
    private transient boolean destroyed;

    private HeldKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static HeldKey fresh(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new HeldKey(bytes);
    }

    /** Owns the bytes from here on. */
    static HeldKey owning(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new SealBroken("a key has " + bytes.length + " bytes instead of " + BYTES);
        }
        return new HeldKey(bytes);
    }

    /** A key for one purpose, from which this one cannot be found (HKDF-SHA-256, RFC 5869). */
    HeldKey derived(String purpose) {
        try {
            var spec = HKDFParameterSpec.expandOnly(this, Bytes.of(purpose), BYTES);
            return new HeldKey(KDF.getInstance("HKDF-SHA256").deriveData(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java lacks HKDF-SHA256", e);
        }
    }

    /** A copy, which the caller zeroes. */
    @Override
    public byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("the key is closed");
        }
        return bytes.clone();
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public void destroy() {
        Arrays.fill(bytes, (byte) 0);
        destroyed = true;
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Override
    public void close() {
        destroy();
    }

    @Override
    public String toString() {
        return "HeldKey[…]";
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(HeldKey.class.getName());
    }
}
