package se.incidentkedjan.notification.sending.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.mail.smime.SMIMESignedGenerator;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Signs mails as S/MIME says: detached, with SHA-256, so that who cannot check the signature still reads the letter. For any
 * thread.
 */
public final class Signature {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /**
     * By one key.
     *
     * @param chain its own certificate first, then those that lead to one that readers trust
     */
    Signature(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** When the certificate is no longer valid, UTC. */
    public Instant expiresAt() {
        return chain.getFirst().getNotAfter().toInstant();
    }

    /** The same content with a signature beside it. */
    MimeMultipart over(MimeMultipart content) throws MessagingException {
        var signed = new MimeBodyPart();
        signed.setContent(content);
        try {
            var generator = new SMIMESignedGenerator();
            var algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
            generator.addSignerInfoGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build(algorithm, key, chain.getFirst()));
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(signed);
        } catch (SMIMEException | OperatorCreationException | CertificateEncodingException e) {
            throw new MessagingException("the mail cannot be signed", e);
        }
    }
}
