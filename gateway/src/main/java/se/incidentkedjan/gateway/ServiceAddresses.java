package se.incidentkedjan.gateway;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services answer. Each is scheme, host and port without a path, such as {@code http://localhost:8081}.
 *
 * @param intake receives reports
 * @param escalation keeps the cases
 * @param notification sends messages
 * @param reporting counts
 */
@ConfigurationProperties("incidentkedjan.services")
public record ServiceAddresses(URI intake, URI escalation, URI notification, URI reporting) {

    /** Refuses an address that nothing can be sent to. */
    public ServiceAddresses {
        check("intake", intake);
        check("escalation", escalation);
        check("notification", notification);
        check("reporting", reporting);
    }

    /** {@return the addresses by service name, in the order that an incident meets the services} */
    public Map<String, URI> byName() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        addresses.put("intake", intake);
        addresses.put("escalation", escalation);
        addresses.put("notification", notification);
        addresses.put("reporting", reporting);
        return addresses;
    }

    /** {@return the account of a service, by the name in {@link #byName}} */
    public String accountOf(String name) {
        return name.equals("intake") ? "incident-intake" : name + "-service";
    }

    private static void check(String name, @Nullable URI address) {
        boolean usable = address != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && (address.getPath().isEmpty() || "/".equals(address.getPath()))
                && address.getQuery() == null;
        if (!usable) {
            throw new IllegalArgumentException(
                    "incidentkedjan.services.%s är «%s». Skriv protokoll, värd och port utan sökväg, till exempel http://localhost:8081"
                            .formatted(name, address));
        }
    }
}
