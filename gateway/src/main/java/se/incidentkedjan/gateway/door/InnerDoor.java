package se.incidentkedjan.gateway.door;

import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Opens a second port on which the other services are answered over TLS, since the one for people stands behind a proxy that
 * speaks TLS for it. What may be asked is the same at both.
 */
@Component
final class InnerDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final InnerDoorSettings settings;
    private final SslBundles bundles;

    InnerDoor(InnerDoorSettings settings, SslBundles bundles) {
        this.settings = settings;
        this.bundles = bundles;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        var port = settings.port();
        var name = settings.sslBundle();
        if (port != null && name != null) {
            server.addAdditionalConnectors(connector(port, bundles.getBundle(name)));
        }
    }

    private static Connector connector(int port, SslBundle bundle) {
        var protocol = new Http11NioProtocol();
        protocol.setSSLEnabled(true);
        var host = new SSLHostConfig();
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystore(bundle.getStores().getKeyStore());
        certificate.setCertificateKeystorePassword(password(bundle.getStores().getKeyStorePassword()));
        host.addCertificate(certificate);
        protocol.addSslHostConfig(host);
        var connector = new Connector(protocol);
        connector.setPort(port);
        connector.setScheme("https");
        connector.setSecure(true);
        return connector;
    }

    /** A bundle of PEM files has none, and Tomcat then guesses one. */
    private static String password(@Nullable String given) {
        return given == null ? "" : given;
    }
}
