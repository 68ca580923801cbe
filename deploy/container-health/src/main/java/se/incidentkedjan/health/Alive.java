package se.incidentkedjan.health;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The health check of a container. It needs nothing but the Java runtime, so that the images can do without a shell.
 * Leaves with 0 when every address given answers 200, otherwise with 1. Where {@code HEALTH_CA} names a file with the
 * certificate of an authority, in PEM, the addresses are asked over TLS whatever they say, and nobody else is trusted.
 */
public final class Alive {

    private static final int PATIENCE_MILLIS = 3_000;

    private Alive() {}

    /** Asks each address, such as {@code http://127.0.0.1:8080/actuator/health/liveness}. */
    public static void main(String[] addresses) {
        var authority = System.getenv("HEALTH_CA");
        System.exit(
                addresses.length > 0 && Arrays.stream(addresses).allMatch(address -> answers(address, authority))
                        ? 0
                        : 1);
    }

    static boolean answers(String address, @Nullable String authority) {
        try {
            // A proxy set for the service must not stand between it and its own health.
            var asked = authority == null ? address : address.replaceFirst("^http:", "https:");
            var connection = (HttpURLConnection) URI.create(asked).toURL().openConnection(Proxy.NO_PROXY);
            if (authority != null && connection instanceof HttpsURLConnection secured) {
                secured.setSSLSocketFactory(trusting(Path.of(authority)).getSocketFactory());
            }
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var pem = Files.newInputStream(authority)) {
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
