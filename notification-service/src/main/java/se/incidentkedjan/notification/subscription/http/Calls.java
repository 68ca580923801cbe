package se.incidentkedjan.notification.subscription.http;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.sending.http.HttpAddress;
import se.incidentkedjan.notification.sending.http.Line;
import se.incidentkedjan.notification.sending.webhook.SignedPost;
import se.incidentkedjan.notification.subscription.SecretName;

/** How the systems of subscribers.yml are called, by the names that stand there. Tried when it is made; for any thread. */
public final class Calls {

    private record Call(
            SignedPost post,
            SubscriberSettings.Call settings,
            @Nullable SSLContext trusted) {}

    private final Map<String, Call> byName = new HashMap<>();
    private final Clock clock;

    /**
     * Those of the settings.
     *
     * @param bundles finds by its name the bundle of those whose certificates are accepted
     * @throws InvalidConfiguration when a system cannot be called in that way
     */
    public Calls(SubscriberSettings settings, Function<String, @Nullable SSLContext> bundles, Clock clock) {
        this.clock = clock;
        settings.subscribers().forEach((name, call) -> byName.put(name, checked(name, call, bundles)));
    }

    private static Call checked(
            String name, SubscriberSettings.Call call, Function<String, @Nullable SSLContext> bundles) {
        if (!SecretName.isValid(name)) {
            throw HttpAddress.wrong(SecretName.SETTINGS, "Namnet ska ha bara a-z, 0-9 och bindestreck.");
        }
        var setting = SecretName.setting(name);
        HttpAddress.checkPatience(call.connectTimeout(), call.answerTimeout(), setting);
        var secret = HttpAddress.secret(call.secret(), call.secretFile(), call.ownerOnly(), setting + ".secret");
        if (secret == null) {
            throw HttpAddress.wrong(
                    setting + ".secret", "Hemligheten som anropen skrivs under med saknas. Ange secret-file.");
        }
        var authorization = HttpAddress.secret(
                call.authorization(), call.authorizationFile(), call.ownerOnly(), setting + ".authorization");
        var post = SignedPost.by(secret, authorization, Map.of(), setting);
        try {
            post.to(HttpAddress.checked("https://localhost", setting), "text/plain", "prov", Instant.EPOCH, "");
        } catch (IllegalArgumentException e) {
            throw HttpAddress.wrong(
                    setting + ".authorization", "Värdet går inte att skicka som ett huvud i ett anrop.");
        }
        return new Call(post, call, call.sslBundle() == null ? null : bundles.apply(call.sslBundle()));
    }

    /** Which names may stand in the file. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    SignedPost post(String name) {
        return call(name).post();
    }

    Line line(String name) {
        var call = call(name);
        return new Line(call.settings().connectTimeout(), call.settings().answerTimeout(), call.trusted(), clock);
    }

    private Call call(String name) {
        var call = byName.get(name);
        if (call == null) {
            throw new IllegalStateException("a file that names another secret is not in force");
        }
        return call;
    }
}
