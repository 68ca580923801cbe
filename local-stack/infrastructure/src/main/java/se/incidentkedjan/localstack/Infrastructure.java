package se.incidentkedjan.localstack;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import se.incidentkedjan.localstack.broker.EmbeddedBroker;
import se.incidentkedjan.localstack.guard.DataDirectory;
import se.incidentkedjan.localstack.guard.Ports;
import se.incidentkedjan.localstack.guard.StartRefused;
import se.incidentkedjan.localstack.mail.MailServer;
import se.incidentkedjan.localstack.store.EmbeddedStore;

/** The three servers, started side by side and stopped together. */
record Infrastructure(EmbeddedBroker broker, EmbeddedStore store, MailServer mail) implements AutoCloseable {

    /**
     * Starts everything and returns when all of it answers.
     *
     * @param onLostDisk told when something can no longer be kept on disk
     * @throws StartRefused if a port is taken
     */
    static Infrastructure start(InfrastructureSettings settings, DataDirectory data, Consumer<Exception> onLostDisk) {
        int kafkaPort = Ports.claim(settings.kafkaPort(), "Kafka", "--kafka-port");
        int controllerPort = Ports.claim(settings.kafkaControllerPort(), "Kafkas styrning", "--kafka-controller-port");
        int mongoPort = Ports.claim(settings.mongoPort(), "databasen", "--mongo-port");
        int smtpPort = Ports.claim(settings.smtpPort(), "SMTP, e-post in", "--smtp-port");
        int imapPort = Ports.claim(settings.imapPort(), "IMAP, e-post ut", "--imap-port");
        int inboxPort = Ports.claim(settings.inboxPort(), "sidan med inkorgar", "--inbox-port");
        CompletableFuture<EmbeddedBroker> broker = CompletableFuture.supplyAsync(() ->
                EmbeddedBroker.start(data.folder("kafka"), kafkaPort, settings.kafkaAdvertisedPort(), controllerPort));
        CompletableFuture<EmbeddedStore> store =
                CompletableFuture.supplyAsync(() -> EmbeddedStore.start(data.folder("store"), mongoPort, onLostDisk));
        CompletableFuture<MailServer> mail =
                CompletableFuture.supplyAsync(() -> mail(data, smtpPort, imapPort, inboxPort));
        try {
            return new Infrastructure(broker.join(), store.join(), mail.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static MailServer mail(DataDirectory data, int smtpPort, int imapPort, int inboxPort) {
        try {
            return MailServer.start(data.folder("mail"), data.folder("sms"), smtpPort, imapPort, inboxPort);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** What those who start this process want to know, as JSON. */
    String description(long startedAtMillis) {
        return """
                {
                  "pid": %d,
                  "startedAtMillis": %d,
                  "kafkaPort": %d,
                  "mongoPort": %d,
                  "smtpPort": %d,
                  "imapPort": %d,
                  "inboxPort": %d
                }
                """.formatted(
                        ProcessHandle.current().pid(),
                        startedAtMillis,
                        broker.port(),
                        store.port(),
                        mail.smtpPort(),
                        mail.imapPort(),
                        mail.pagePort());
    }

    @Override
    public void close() {
        mail.close();
        CompletableFuture<Void> stopping = CompletableFuture.runAsync(broker::close);
        store.close();
        stopping.join();
    }
}
