package se.incidentkedjan.notification.subscription.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import se.incidentkedjan.events.ClientCode;
import se.incidentkedjan.kit.config.FileCommand;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.notification.sending.http.Answer;
import se.incidentkedjan.notification.sending.http.HttpAddress;
import se.incidentkedjan.notification.subscription.StatusMessage;
import se.incidentkedjan.notification.subscription.Subscriber;
import se.incidentkedjan.notification.subscription.Subscribers;

/** Answers the command: shows who is told, or sends one of them a message to try with. */
final class SubscribersDesk {

    private static final String USAGE = """
            Så här prövar du filen subscribers.yml och ser vilka system som får veta hur ärenden går:
              ./incidentkedjan notify subscribers [--config KATALOG]
            Så här skickar du ett underskrivet prov till ett av dem, från den här maskinen:
              ./incidentkedjan notify subscribers --try KLIENT-ID --secret-file FIL [--authorization-file FIL]
                [--certificates FIL] [--config KATALOG]
            Ange samma filer som i inställningarna för systemet: hemligheten, hela huvudet Authorization om det finns, och
            utfärdarens certifikat (PEM) om ssl-bundle är satt. Annars prövas inte det som skickas på riktigt.
            Utan katalog gäller kommunens egna filer i config/.""";

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Clock clock;
    private final Consumer<String> out;
    private Path folder;
    private @Nullable String tried;
    private @Nullable Path secret;
    private @Nullable Path authorization;
    private @Nullable Path certificates;

    SubscribersDesk(Path own, Clock clock, Consumer<String> out) {
        this.folder = own;
        this.clock = clock;
        this.out = out;
    }

    /** Whether it could be done, and a system that was tried took it. */
    boolean run(List<String> words) {
        if (!read(words) || (tried == null) != (secret == null) || (tried == null && isMoreThanTheFileAsked())) {
            out.accept(USAGE);
            return false;
        }
        Subscribers subscribers;
        try {
            subscribers = Subscribers.read(folder, null);
        } catch (InvalidConfiguration e) {
            FileCommand.tell(e, problem -> folder.resolve(Subscribers.FILE), out);
            return false;
        }
        return tried == null ? show(subscribers) : tryOne(subscribers, tried);
    }

    private boolean isMoreThanTheFileAsked() {
        return authorization != null || certificates != null;
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
                case "--authorization-file" -> authorization = Path.of(left.pop());
                case "--certificates" -> certificates = Path.of(left.pop());
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

    private boolean tryOne(Subscribers subscribers, String client) {
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
        try {
            return send(found.get(), calls(found.get().secret()));
        } catch (InvalidConfiguration e) {
            e.problems().forEach(problem -> out.accept("%s: %s".formatted(option(problem.file()), problem.reason())));
            return false;
        }
    }

    /** Made and tried as the service makes its own of the settings. */
    private Calls calls(String name) {
        var call = new SubscriberSettings.Call(
                null,
                secret,
                null,
                authorization,
                false,
                certificates == null ? null : certificates.toString(),
                CONNECT,
                ANSWER);
        return new Calls(new SubscriberSettings(Map.of(name, call)), SubscribersDesk::trusting, clock);
    }

    private static SSLContext trusting(String pem) {
        try {
            var details = PemSslStoreDetails.forCertificate(Files.readString(Path.of(pem)));
            return SslBundle.of(new PemSslStoreBundle(null, details)).createSslContext();
        } catch (IOException | RuntimeException e) {
            throw HttpAddress.wrong("certificates", "Filen går inte att läsa som certifikat i formen PEM.");
        }
    }

    /** The option that a setting is given by here. */
    private static String option(String setting) {
        var name = setting.substring(setting.lastIndexOf('.') + 1);
        return "--" + (name.equals("secret") || name.equals("authorization") ? name + "-file" : name);
    }

    private boolean send(Subscriber subscriber, Calls calls) {
        var message = StatusMessage.toTryWith(clock.instant());
        try (var line = calls.line(subscriber.secret())) {
            out.accept(
                    "Skickar till %s med id %s:".formatted(subscriber.address().getHost(), message.id()));
            out.accept(message.json());
            var answer = line.ask(calls.post(subscriber.secret())
                    .to(
                            subscriber.address(),
                            StatusMessage.CONTENT_TYPE,
                            message.id(),
                            clock.instant(),
                            message.json()));
            out.accept(whatItMeans(answer));
            return isTaken(answer);
        }
    }

    private static boolean isTaken(Answer answer) {
        return answer instanceof Answer.Came came && came.status() >= 200 && came.status() < 300;
    }

    static String whatItMeans(Answer answer) {
        return switch (answer) {
            case Answer.Came(int status, var body, var wait) ->
                isTaken(answer)
                        ? "Mottaget: svaret var %d.".formatted(status)
                        : "Inte mottaget: svaret var %d. Se vad det betyder i docs/webhook.md.".formatted(status);
            case Answer.NotReached(var kind) ->
                "Systemet nåddes inte (%s). Kontrollera adressen, brandväggen och certifikatet.".formatted(kind);
            case Answer.Lost(var kind) ->
                kind.equals(Answer.Lost.SLOW)
                        ? "Systemet nåddes men svarade inte inom 10 sekunder. Svara först och arbeta sedan."
                        : "Förbindelsen bröts (%s) innan systemet hade svarat.".formatted(kind);
        };
    }
}
