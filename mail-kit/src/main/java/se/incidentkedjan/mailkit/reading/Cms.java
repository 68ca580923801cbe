package se.incidentkedjan.mailkit.reading;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSCompressedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.ZlibExpanderProvider;

/** Opens messages of S/MIME (RFC 8551) that can be opened without a key. Signatures are not checked. */
final class Cms {

    private Cms() {}

    /** What was in it. */
    sealed interface Opened {

        /** A part of a mail, with headers of its own. */
        record Part(Slice bytes, boolean isSigned) implements Opened {}

        /** Nobody but the receiver can open it. */
        record Encrypted() implements Opened {}

        /** It would have grown too large. */
        record TooLarge() implements Opened {}

        /** It is broken, or of another kind. */
        record Unreadable() implements Opened {}
    }

    /**
     * Opens one.
     *
     * @param most how many bytes may come out of it
     */
    static Opened open(byte[] bytes, int most) {
        try {
            return opened(bytes, most);
        } catch (CMSException | IOException | RuntimeException | StackOverflowError e) {
            return new Opened.Unreadable();
        }
    }

    private static Opened opened(byte[] bytes, int most) throws CMSException, IOException {
        ContentInfo info;
        // Lengths within it that are longer than it are refused.
        try (var stream = new ASN1InputStream(bytes)) {
            info = ContentInfo.getInstance(stream.readObject());
        }
        var type = info == null ? null : info.getContentType();
        if (CMSObjectIdentifiers.signedData.equals(type)) {
            var content = new CMSSignedData(info).getSignedContent();
            return content != null && content.getContent() instanceof byte[] inner
                    ? inner.length <= most ? new Opened.Part(Slice.of(inner), true) : new Opened.TooLarge()
                    : new Opened.Unreadable();
        }
        if (CMSObjectIdentifiers.compressedData.equals(type)) {
            return expanded(info, most);
        }
        return CMSObjectIdentifiers.envelopedData.equals(type) || CMSObjectIdentifiers.authEnvelopedData.equals(type)
                ? new Opened.Encrypted()
                : new Opened.Unreadable();
    }

    private static Opened expanded(ContentInfo info, int most) {
        try {
            return new Opened.Part(
                    Slice.of(new CMSCompressedData(info).getContent(new ZlibExpanderProvider(most))), false);
        } catch (CMSException e) {
            // The only thing that it refuses once it knows that it is compressed, besides what is broken.
            return new Opened.TooLarge();
        }
    }
}
