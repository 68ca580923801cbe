package se.incidentkedjan.notification.channel.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.notification.channel.ChannelHealth;
import se.incidentkedjan.notification.channel.Mark;
import se.incidentkedjan.notification.contact.DeliveryChannel;

/** Marks channels on behalf of people, and tells the audit trail before it does. */
final class Marking {

    private final ChannelHealth health;

    Marking(ChannelHealth health) {
        this.health = health;
    }

    static Optional<DeliveryChannel> channel(String code) {
        return Arrays.stream(DeliveryChannel.values())
                .filter(channel -> channel.name().equalsIgnoreCase(code))
                .findFirst();
    }

    static Optional<Mark.Reason> reason(@Nullable String code) {
        return Arrays.stream(Mark.Reason.values())
                .filter(reason -> reason.name().equalsIgnoreCase(code))
                .findFirst();
    }

    ChannelHealth.Marking down(DeliveryChannel channel, Instant until, Mark.Reason reason, Permission permission) {
        permission.search(details(channel, "down", Map.of("until", until.toString(), "reason", reason.name())));
        return health.down(channel, name(permission), until, reason);
    }

    void up(DeliveryChannel channel, Permission permission) {
        permission.search(details(channel, "up", Map.of()));
        health.up(channel);
    }

    private static Map<String, String> details(DeliveryChannel channel, String mark, Map<String, String> more) {
        var details = new HashMap<>(more);
        details.put("channel", channel.name());
        details.put("mark", mark.toLowerCase(Locale.ROOT));
        return details;
    }

    private static String name(Permission permission) {
        return switch (permission.reader()) {
            case Reader.Person person -> person.name();
            case Reader.Service(var account) -> account;
            case Reader.Nobody nobody -> throw new IllegalStateException("the matrix lets nobody in unknown");
        };
    }

    static String sentence(ChannelHealth.Refusal why) {
        return switch (why) {
            case NOT_CONFIGURED -> "Kanalen är inte inställd, så inget skickas med den.";
            case LAST_ONE ->
                "Det är den sista kanalen som fungerar: utan den når inga meddelanden fram. Få igång en annan kanal först.";
            case BAD_TIME -> "Ange en tid som inte har varit, och högst sju dagar framåt.";
        };
    }
}
