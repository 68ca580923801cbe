package se.incidentkedjan.notification.sending.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.NotificationEvent.Failure;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.dispatch.Outcome;
import se.incidentkedjan.notification.sending.Message;
import se.incidentkedjan.notification.sending.http.Answer;
import se.incidentkedjan.notification.sending.http.HttpAddress;
import se.incidentkedjan.notification.sending.http.Template;
import se.incidentkedjan.notification.sending.http.Verdicts;

/** How one gateway is asked, and what its answers mean. Tried when it is made; for any thread. */
public final class SmsGateway {

    static final String SETTING = "incidentkedjan.notification.sms";

    private static final List<String> PLACES = List.of("to", "text", "from", "id");
    private static final String FORM = "to={to}&text={text}&from={from}&id={id}";
    private static final String JSON =
            "{\"to\": \"{to}\", \"text\": \"{text}\", \"from\": \"{from}\", \"id\": \"{id}\"}";

    private final SmsSettings settings;
    private final URI address;
    private final Template body;
    private final Map<String, String> headers;
    private final Verdicts verdicts;
    private final @Nullable Pattern refused;
    private final @Nullable Pattern later;

    private SmsGateway(SmsSettings settings, String address) {
        this.settings = settings;
        this.address = HttpAddress.checked(address, SETTING + ".url");
        HttpAddress.checkPatience(settings.connectTimeout(), settings.answerTimeout(), SETTING);
        var kind = settings.contentType();
        var given = settings.body();
        this.body = Template.checked(
                given != null ? given : kind == Template.Kind.FORM ? FORM : JSON, kind, PLACES, SETTING + ".body");
        this.headers = headers(settings);
        this.verdicts = new Verdicts(settings.acceptedStatuses(), settings.refusedStatuses(), settings.laterStatuses());
        this.refused = pattern(settings.refusedWhen(), "refused-when");
        this.later = pattern(settings.laterWhen(), "later-when");
        // The client refuses headers it sets itself and values with line breaks: better now than at the first message.
        try {
            request("+46701740605", "prov", "prov");
        } catch (IllegalArgumentException e) {
            throw HttpAddress.wrong(
                    SETTING + ".headers", "Ett huvud i anropet har ett namn eller värde som inte går att skicka.");
        }
    }

    /**
     * The gateway of the settings; empty when they name none.
     *
     * @throws InvalidConfiguration when it cannot be asked in that way
     */
    public static Optional<SmsGateway> of(SmsSettings settings) {
        return Optional.ofNullable(settings.url())
                .filter(address -> !address.isBlank())
                .map(address -> new SmsGateway(settings, address));
    }

    private static Map<String, String> headers(SmsSettings settings) {
        var headers = new LinkedHashMap<>(settings.headers());
        var secret =
                HttpAddress.secret(settings.secret(), settings.secretFile(), settings.ownerOnly(), SETTING + ".secret");
        var user = settings.user();
        if (user != null && !user.isBlank() && secret == null) {
            throw HttpAddress.wrong(
                    SETTING + ".secret", "Användaren har inget lösenord. Ange det, eller ta bort user.");
        }
        if (secret != null) {
            var header = settings.secretHeader();
            if (header != null) {
                headers.put(header, secret);
            } else if (user != null && !user.isBlank()) {
                headers.put(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(UTF_8)));
            } else {
                headers.put("Authorization", "Bearer " + secret);
            }
        }
        return headers;
    }

    private static @Nullable Pattern pattern(@Nullable String text, String name) {
        try {
            return text == null || text.isBlank() ? null : Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw HttpAddress.wrong(SETTING + "." + name, "Mönstret går inte att läsa som ett reguljärt uttryck.");
        }
    }

    SmsSettings settings() {
        return settings;
    }

    URI address() {
        return address;
    }

    HttpRequest request(Message message) {
        return request(message.way().address(), message.letter().brief(), message.delivery());
    }

    private HttpRequest request(String to, String text, String id) {
        var filled = body.filled(Map.of("to", to, "text", text, "from", settings.from(), "id", id));
        var request = HttpRequest.newBuilder(address)
                .method(settings.method().name(), HttpRequest.BodyPublishers.ofString(filled))
                .header(
                        "Content-Type",
                        switch (settings.contentType()) {
                            case FORM -> "application/x-www-form-urlencoded";
                            case JSON -> "application/json";
                        })
                // Gateways that know the header send a repeat once.
                .header("Idempotency-Key", id);
        headers.forEach(request::setHeader);
        return request.build();
    }

    Outcome meaningOf(Answer answer) {
        var outcome = verdicts.of(answer);
        if (!(outcome instanceof Outcome.Accepted) || !(answer instanceof Answer.Came came)) {
            return outcome;
        }
        if (refused != null && refused.matcher(came.body()).find()) {
            return new Outcome.GivenUp(Failure.REFUSED_BY_RELAY);
        }
        return later != null && later.matcher(came.body()).find() ? new Outcome.TriedInVain(false) : outcome;
    }
}
