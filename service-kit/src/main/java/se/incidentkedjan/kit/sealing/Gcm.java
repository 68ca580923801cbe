package se.incidentkedjan.kit.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random nonce of 96 bits and a tag of 128, framed as version, nonce, ciphertext and tag. */
final class Gcm {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int SHORTEST = 1 + NONCE + TAG;

    private final SecureRandom random;

    Gcm(SecureRandom random) {
        this.random = random;
    }

    byte[] seal(HeldKey key, byte[] plain, byte[] context) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, context);
            var frame = ByteBuffer.allocate(SHORTEST + plain.length);
            frame.put(VERSION).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), frame);
            return frame.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
        }
    }

    /**
     * Opens what was sealed under the same key and context.
     *
     * @throws SealBroken when it was not
     */
    static byte[] open(HeldKey key, byte[] frame, byte[] context) {
        if (frame.length < SHORTEST || frame[0] != VERSION) {
            throw new SealBroken("what is sealed is cut off, or of a version that is not known here");
        }
        var nonce = new byte[NONCE];
        ByteBuffer.wrap(frame).get(1, nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(frame, 1 + NONCE, frame.length - 1 - NONCE);
        } catch (AEADBadTagException e) {
            throw new SealBroken("the seal does not hold: changed, moved from another place, or under another key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
        }
    }

    private static Cipher cipher(int mode, HeldKey key, byte[] nonce, byte[] context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
