package se.incidentkedjan.notification.sending.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An issuer of the test's own, and those it has issued certificates to. */
public final class Certificates {

    static final char[] PASSWORD = "prov".toCharArray();

    private final KeyPair issuer;
    private final X509Certificate root;
    private final Instant from;
    private final Instant to;
    private long serial;

    public Certificates(Instant from, Duration life) throws Exception {
        this.from = from;
        this.to = from.plus(life);
        issuer = keys("ec");
        root = certificate("CN=Provutfärdare", issuer, null, new KeyUsage(KeyUsage.keyCertSign));
    }

    private static KeyPair keys(String alias) throws GeneralSecurityException {
        // RSA only where it is asked for: such keys take long to make.
        boolean isRsa = alias.equals("rsa");
        var generator = KeyPairGenerator.getInstance(isRsa ? "RSA" : "EC");
        generator.initialize(isRsa ? 2048 : 256);
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(String name, KeyPair keys, GeneralName other, KeyUsage usage)
            throws CertIOException, OperatorCreationException, GeneralSecurityException {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name("CN=Provutfärdare"),
                BigInteger.valueOf(++serial),
                Date.from(from),
                Date.from(to),
                new X500Name(name),
                keys.getPublic());
        builder.addExtension(Extension.keyUsage, true, usage);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(other == null));
        if (other != null) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(other));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
    }

    /** A key store for one that is called so. */
    KeyStore storeFor(GeneralName other, String... aliases) throws Exception {
        return storeFor(other, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyEncipherment), aliases);
    }

    KeyStore storeFor(GeneralName other, KeyUsage usage, String... aliases) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        for (var alias : aliases) {
            var keys = keys(alias);
            store.setKeyEntry(alias, keys.getPrivate(), PASSWORD, new Certificate[] {
                certificate("CN=" + alias, keys, other, usage), root
            });
        }
        return store;
    }

    /** The same in a file that only its owner may read. */
    static Path file(Path folder, KeyStore store) throws IOException, GeneralSecurityException {
        var file = Files.createFile(
                folder.resolve("smime.p12"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }

    /** The issuer as text. */
    public String pem() throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(root.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    X509Certificate root() {
        return root;
    }

    public SSLContext relayCalled(GeneralName other) throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(storeFor(other, "relay"), PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, new SecureRandom());
        return context;
    }

    /** One that trusts this issuer and nobody else. */
    public SSLContext trusted() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry("root", root);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), new SecureRandom());
        return context;
    }
}
