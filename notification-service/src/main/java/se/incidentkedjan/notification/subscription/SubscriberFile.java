package se.incidentkedjan.notification.subscription;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Nearest;
import se.incidentkedjan.notification.sending.http.HttpAddress;
import se.incidentkedjan.notification.subscription.Subscriber.Wanted;

/** The form of {@code subscribers.yml}. */
final class SubscriberFile {

    private static final URI NOWHERE = URI.create("https://localhost");

    private final @Nullable Set<String> secrets;
    private final Map<ClientCode, Integer> lines = new HashMap<>();

    /** With the names of the secrets that there are; absent when they are not known. */
    SubscriberFile(@Nullable Set<String> secrets) {
        this.secrets = secrets;
    }

    Subscribers read(ConfigNode root) {
        root.only(ConfigFile.VALID_FROM, "subscribers");
        return new Subscribers(
                root.list("subscribers").stream().map(this::subscriber).toList());
    }

    private Subscriber subscriber(ConfigNode node) {
        node.only("client", "url", "secret", "incidents");
        return new Subscriber(
                client(node),
                address(node.required("url")),
                secret(node.required("secret")),
                node.optional("incidents")
                        .map(wanted -> wanted.oneOf(Wanted.class))
                        .orElse(Wanted.OWN));
    }

    private ClientCode client(ConfigNode node) {
        var field = node.required("client");
        var client = field.as(ClientCode::of, "arendesystemet");
        // One that has another form is told of already.
        if (client.value().equals(field.text())) {
            var first = lines.putIfAbsent(client, node.line());
            if (first != null) {
                field.problem(
                        "Systemet «%s» finns redan på rad %d. Varje system kan stå en gång.".formatted(client, first));
            }
        }
        return client;
    }

    private static URI address(ConfigNode node) {
        if (node.text().isEmpty()) {
            return NOWHERE;
        }
        try {
            return HttpAddress.checked(node.text(), node.name());
        } catch (InvalidConfiguration e) {
            // Without the text: an address may hold a secret, and problems are written in the log.
            node.problem(e.problems().getFirst().reason(), "");
            return NOWHERE;
        }
    }

    private String secret(ConfigNode node) {
        var name = node.text();
        if (name.isEmpty()) {
            return name;
        }
        if (!SecretName.isValid(name)) {
            node.problem(
                    "Här ska hemlighetens namn stå, inte hemligheten: små bokstäver a-z, siffror och bindestreck, som"
                            + " arendesystemet.",
                    "");
        } else if (secrets != null && !secrets.contains(name)) {
            node.problem(
                    "Hemligheten «%s» finns inte i inställningarna för notification-service.%s Ange %s.secret-file."
                            .formatted(name, hint(name, secrets), SecretName.setting(name)));
        }
        return name;
    }

    private static String hint(String name, Set<String> secrets) {
        return Nearest.hint(name, secrets.stream().sorted().collect(Collectors.toList()));
    }
}
