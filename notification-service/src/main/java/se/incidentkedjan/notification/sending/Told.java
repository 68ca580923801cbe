package se.incidentkedjan.notification.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.incidentkedjan.notification.dispatch.Delivery;
import se.incidentkedjan.notification.dispatch.Dispatch;
import se.incidentkedjan.notification.dispatch.Recipient;

/**
 * What one letter tells one person of many incidents.
 *
 * @param to whom, and by which way
 * @param parts the messages that it stands for, the earliest first; at least one
 */
record Told(Recipient to, List<Part> parts) {

    /** A message, and all that is sent of its incident. */
    record Part(Dispatch dispatch, Delivery delivery) {}

    Told {
        parts = parts.stream()
                .sorted(Comparator.comparing((Part part) -> part.delivery().requestedAt())
                        .thenComparing(part -> part.delivery().id()))
                .toList();
    }

    /** The ids of the messages. */
    Set<String> deliveries() {
        return parts.stream().map(part -> part.delivery().id()).collect(Collectors.toSet());
    }

    /** The same whenever the same messages go together, so that a repeat can be told from another letter. */
    String letter() {
        var name = parts.stream().map(part -> part.delivery().id()).sorted().collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(("digest\n" + name).getBytes(UTF_8)).toString();
    }

    int attempt() {
        return parts.stream()
                .mapToInt(part -> part.delivery().progress().attempts())
                .max()
                .orElse(1);
    }
}
