package se.incidentkedjan.kit.access;

import java.nio.file.Path;
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
}
