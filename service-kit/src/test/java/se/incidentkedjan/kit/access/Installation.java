package se.incidentkedjan.kit.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.testing.TestSignIn;

/** What the example municipality has decided, and keys for its services. */
final class Installation {

    private static final TestSignIn SIGN_IN = TestSignIn.running();

    private Installation() {}

    static Path config() {
        return Path.of(System.getProperty("project.root"), "config");
    }

    static RoleBook roles() {
        return RoleBook.read(config());
    }

    static OwnKey keyOf(String account) {
        var file = Path.of(SIGN_IN.settingsOf(account).get("incidentkedjan.access.own-key"));
        return new OwnKey(account, KeyFiles.privateKey(file));
    }

    static AccessAutoConfiguration.TrustedKeys trustedKeys() {
        var folder = Path.of(SIGN_IN.settingsOf("operator").get("incidentkedjan.access.trusted-keys"));
        return new AccessAutoConfiguration.TrustedKeys(KeyFiles.publicKeys(folder));
    }

    static Reader.Person person(Grant... grants) {
        return new Reader.Person("https://login.example", "someone", "Exempelpersonen", java.util.List.of(grants), "");
    }

    /** A sign-in server that is waited for as by default. */
    static SignInServer signIn(
            String issuer, @Nullable String tokenIssuer, @Nullable String metadataUri, String audience) {
        var settings = new SignInSettings(
                issuer, tokenIssuer, metadataUri, audience, Duration.ofSeconds(5), Duration.ofSeconds(10));
        return new SignInServer(settings, Clock.systemUTC());
    }
}
