package se.incidentkedjan.notification.subscription.http;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.sending.http.Answer;
import se.incidentkedjan.notification.sending.http.HttpAddress;
import se.incidentkedjan.notification.sending.http.Line;
import se.incidentkedjan.notification.sending.webhook.SignedPost;
import se.incidentkedjan.notification.subscription.StatusMessage;
import se.incidentkedjan.notification.subscription.Subscriber;
import se.incidentkedjan.notification.subscription.Subscribers;

/** Answers the command: shows who is told, or sends one of them a message to try with. */
final class SubscribersDesk {

    private static final String USAGE = """
            Så här prövar du filen subscribers.yml och ser vilka system som får veta hur ärenden går:
              ./incidentkedjan notify subscribers [--config KATALOG]
            Så här skickar du ett underskrivet prov till ett av dem, från den här maskinen:
              ./incidentkedjan notify subscribers --try KLIENT-ID --secret-file FIL [--config KATALOG]
            Utan katalog gäller kommunens egna filer i config/.""";

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Clock clock;
    private final Consumer<String> out;
    private Path folder;
    private @Nullable String tried;
    private @Nullable Path secret;

    SubscribersDesk(Path own, Clock clock, Consumer<String> out) {
        this.folder = own;
        this.clock = clock;
        this.out = out;
    }

    /** Whether it could be done, and a system that was tried took it. */
    boolean run(List<String> words) {
        if (!read(words) || (tried == null) != (secret == null)) {
            out.accept(USAGE);
            return false;
        }
        try {
            var subscribers = Subscribers.read(folder, null);
            return tried == null ? show(subscribers) : tryOne(subscribers, tried, Objects.requireNonNull(secret));
        } catch (InvalidConfiguration e) {
            e.problems().forEach(problem -> out.accept(problem.toString()));
            return false;
        }
    }

    private boolean read(List<String> words) {
        var left = new ArrayDeque<String>();
        words.forEach(word -> left.addAll(List.of(word.split("=", 2))));
        while (!left.isEmpty()) {
            var option = left.pop();
            if (left.isEmpty()) {
                return false;
            }
            switch (option) {
                case "--config" -> folder = Path.of(left.pop());
                case "--try" -> tried = left.pop();
                case "--secret-file" -> secret = Path.of(left.pop());
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean show(Subscribers subscribers) {
        if (subscribers.isEmpty()) {
            out.accept(
                    "Inget annat system får veta hur ärenden går: listan i subscribers.yml är tom, eller så finns filen inte.");
        }
        subscribers
                .all()
                .forEach(one -> out.accept("%s på %s får veta om %s. Anropen skrivs under med hemligheten «%s»."
                        .formatted(
                                one.client(),
                                one.address().getHost(),
                                one.incidents() == Subscriber.Wanted.ALL
                                        ? "alla ärenden"
                                        : "ärenden som det har anmält självt",
                                one.secret())));
        return true;
    }

    private boolean tryOne(Subscribers subscribers, String client, Path secretFile) {
        var found = subscribers.all().stream()
                .filter(one -> one.client().value().equals(client))
                .findFirst();
        if (found.isEmpty()) {
            out.accept("Systemet «%s» finns inte i subscribers.yml. Där finns: %s."
                    .formatted(
                            client,
                            String.join(
                                    ", ",
                                    subscribers.all().stream()
                                            .map(Subscriber::client)
                                            .map(ClientCode::value)
                                            .toList())));
            return false;
        }
        var text = HttpAddress.secret(null, secretFile, false, "--secret");
        var post = SignedPost.by(Objects.requireNonNull(text), null, Map.of(), "-");
        var message = StatusMessage.toTryWith(clock.instant());
        try (var line = new Line(CONNECT, ANSWER, null, clock)) {
            var request = post.to(
                    found.get().address(), StatusMessage.CONTENT_TYPE, message.id(), clock.instant(), message.json());
            out.accept(
                    "Skickar till %s med id %s:".formatted(found.get().address().getHost(), message.id()));
            out.accept(message.json());
            return told(line.ask(request));
        }
    }

    private boolean told(Answer answer) {
        return switch (answer) {
            case Answer.Came(int status, var body, var wait)
            when status >= 200 && status < 300 -> {
                out.accept("Mottaget: svaret var %d.".formatted(status));
                yield true;
            }
            case Answer.Came(int status, var body, var wait) -> {
                out.accept("Inte mottaget: svaret var %d. Se vad det betyder i docs/webhook.md.".formatted(status));
                yield false;
            }
            case Answer.NotReached(var kind) -> {
                out.accept("Systemet nåddes inte (%s). Kontrollera adressen, brandväggen och certifikatet."
                        .formatted(kind));
                yield false;
            }
            case Answer.Lost(var kind) -> {
                out.accept("Systemet nåddes men svarade inte inom 10 sekunder (%s). Svara först och arbeta sedan."
                        .formatted(kind));
                yield false;
            }
        };
    }
}
