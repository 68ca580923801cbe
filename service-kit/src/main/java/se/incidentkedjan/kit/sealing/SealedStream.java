package se.incidentkedjan.kit.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters.HashType;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.util.SecretBytes;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM over segments of 64 KiB under a key of the stream's own (HKDF-SHA-256 with a random salt), each bound to its
 * place and the last one to being the last. Framed as a version byte and what Tink writes.
 */
final class SealedStream {

    static final int SEGMENT = 64 * 1024;

    private static final byte VERSION = 1;

    private SealedStream() {}

    static OutputStream sealing(HeldKey key, OutputStream sealed, byte[] context) throws IOException {
        sealed.write(VERSION);
        try {
            return cipher(key).newEncryptingStream(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
        }
    }

    static InputStream opening(HeldKey key, InputStream sealed, byte[] context) {
        return new Opening(cipher(key), new Below(sealed), context);
    }

    @AccessesPartialKey
    private static StreamingAead cipher(HeldKey key) {
        var bytes = key.getEncoded();
        try {
            var parameters = AesGcmHkdfStreamingParameters.builder()
                    .setKeySizeBytes(HeldKey.BYTES)
                    .setDerivedAesGcmKeySizeBytes(HeldKey.BYTES)
                    .setHkdfHashType(HashType.SHA256)
                    .setCiphertextSegmentSizeBytes(SEGMENT)
                    .build();
            return AesGcmHkdfStreaming.create(AesGcmHkdfStreamingKey.create(
                    parameters, SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Marks the failures of the stream below: Tink tells those of the seal by the same type. */
    private static final class Below extends FilterInputStream {

        Below(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                throw new Unreadable(e);
            }
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return super.read(into, from, length);
            } catch (IOException e) {
                throw new Unreadable(e);
            }
        }
    }

    private static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1L;

        private final IOException failure;

        Unreadable(IOException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    private static final class Opening extends InputStream {

        private final StreamingAead cipher;
        private final InputStream sealed;
        private final byte[] context;
        private @Nullable InputStream plain;

        Opening(StreamingAead cipher, InputStream sealed, byte[] context) {
            this.cipher = cipher;
            this.sealed = sealed;
            this.context = context;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                return plain().read(into, from, length);
            } catch (Unreadable e) {
                throw e.failure;
            } catch (IOException e) {
                throw new SealBroken("the seal of a stream does not hold: changed, cut off, moved from another place,"
                        + " or under another key");
            }
        }

        private InputStream plain() throws IOException {
            if (plain == null) {
                if (sealed.read() != VERSION) {
                    throw new SealBroken("what is sealed is cut off, or of a version that is not known here");
                }
                try {
                    plain = cipher.newDecryptingStream(sealed, context);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("AES-256-GCM does not work in this Java", e);
                }
            }
            return plain;
        }

        @Override
        public void close() throws IOException {
            sealed.close();
        }
    }
}
