package se.incidentkedjan.localstack.signin;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the launcher tells the sign-in server.
 *
 * @param issuer its own address, as it stands in tokens
 * @param publicUrl the address of the gateway, to which people are sent back
 * @param clientSecret what the gateway shows
 * @param keyFile where the key that tokens are signed with is kept; made when it is not there
 */
@ConfigurationProperties("incidentkedjan.sign-in-server")
record SignInSettings(String issuer, String publicUrl, String clientSecret, Path keyFile) {}
