package se.incidentkedjan.notification.digest.web;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.notification.contact.DeliveryChannel;
import se.incidentkedjan.notification.people.Organisation;
import se.incidentkedjan.notification.people.Person;
import tools.jackson.databind.JsonNode;

/**
 * Who in organisation.yml someone is who has signed in: whoever has the mail address that the sign-in tells of them. The token has
 * been looked at before it comes here.
 */
final class OneselfInToken {

    private static final List<String> CLAIMS = List.of("email", "preferred_username", "upn", "sub");

    private final Supplier<Organisation> organisation;

    OneselfInToken(Supplier<Organisation> organisation) {
        this.organisation = organisation;
    }

    /** Several when they share an address; none when nobody has it. */
    List<Person> of(Reader reader) {
        if (!(reader instanceof Reader.Person person)) {
            return List.of();
        }
        var claims = claims(person.token());
        var addresses = claims == null
                ? List.<String>of()
                : CLAIMS.stream()
                        .map(claims::get)
                        .filter(Objects::nonNull)
                        .filter(JsonNode::isString)
                        .map(JsonNode::asString)
                        .filter(text -> text.contains("@"))
                        .toList();
        return organisation.get().people().stream()
                .filter(one -> one.address(DeliveryChannel.E_MAIL)
                        .filter(own -> addresses.stream().anyMatch(own::equalsIgnoreCase))
                        .isPresent())
                .toList();
    }

    private static @Nullable JsonNode claims(String token) {
        var parts = Stream.of(token.split("\\.", -1)).toList();
        return parts.size() < 2
                ? null
                : EventJson.mapper().readTree(Base64.getUrlDecoder().decode(parts.get(1)));
    }
}
