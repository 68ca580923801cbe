package se.incidentkedjan.notification.people;

import java.nio.file.Path;
import java.text.Collator;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.ConfigNode;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.channel.OnlyWays;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** Who in organisation.yml holds a role and has only one way that the installation can use. */
public final class SingleWays implements OnlyWays {

    private final Map<String, Set<DeliveryChannel>> waysByName;

    private SingleWays(Map<String, Set<DeliveryChannel>> waysByName) {
        this.waysByName = Map.copyOf(waysByName);
    }

    /**
     * Reads organisation.yml.
     *
     * @param configured the channels that the installation has
     * @throws InvalidConfiguration when it cannot be read
     */
    public static SingleWays read(Path file, Set<DeliveryChannel> configured) {
        return ConfigFile.read(file, (root, version) -> new SingleWays(ways(root, configured)));
    }

    private static Map<String, Set<DeliveryChannel>> ways(ConfigNode root, Set<DeliveryChannel> configured) {
        var called = called(root);
        var ways = new HashMap<String, Set<DeliveryChannel>>();
        for (var person : root.list("people")) {
            if (called.contains(person.required("id").text())) {
                var own = EnumSet.noneOf(DeliveryChannel.class);
                person.optional("email").ifPresent(email -> own.add(DeliveryChannel.E_MAIL));
                person.optional("phone").ifPresent(phone -> own.add(DeliveryChannel.SMS));
                own.retainAll(configured);
                ways.put(person.required("name").text(), own);
            }
        }
        return ways;
    }

    private static Set<String> called(ConfigNode root) {
        var called = new HashSet<String>();
        for (var role : root.list("roles")) {
            role.list("people").forEach(person -> called.add(person.text()));
        }
        for (var unit : root.list("units")) {
            unit.optional("roles")
                    .ifPresent(roles ->
                            roles.fields().forEach(role -> role.items().forEach(person -> called.add(person.text()))));
        }
        return called;
    }

    @Override
    public List<String> cutOffWithout(DeliveryChannel channel) {
        var names = waysByName.entrySet().stream()
                .filter(person -> person.getValue().equals(Set.of(channel)))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        Arrays.sort(names, Collator.getInstance(Locale.of("sv")));
        return List.of(names);
    }
}
