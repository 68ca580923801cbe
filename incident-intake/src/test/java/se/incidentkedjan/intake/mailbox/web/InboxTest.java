package se.incidentkedjan.intake.mailbox.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.testing.SettableClock;
import se.incidentkedjan.testing.TestSignIn;

/** Mails are sent by SMTP and read by IMAP, by the running service. */
@RunningIntake
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class InboxTest {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final String ADDRESS = "incident@kommun.example";
    private static final GreenMail SERVERS = servers();

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private MongoClient client;

    @Autowired
    private SettableClock clock;

    @Autowired
    @Qualifier("mailsUnlooked")
    private ChainCheck mailsUnlooked;

    private static GreenMail servers() {
        var servers = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        servers.start();
        servers.setUser(ADDRESS, ADDRESS, "incident");
        return servers;
    }

    @DynamicPropertySource
    static void mailbox(DynamicPropertyRegistry settings) {
        var box = "incidentkedjan.intake.mailboxes[0].";
        settings.add(box + "host", () -> "127.0.0.1");
        settings.add(box + "port", () -> SERVERS.getImap().getPort());
        settings.add(box + "tls", () -> "false");
        settings.add(box + "user", () -> ADDRESS);
        settings.add(box + "password", () -> "incident");
        settings.add(box + "interval", () -> "5s");
    }

    @AfterAll
    static void close() {
        SERVERS.stop();
    }

    @Test
    void aMailBecomesAReportOnceAndAnotherStandsInTheListUntilSomebodyHasLooked(CapturedOutput output)
            throws IOException {
        var mail = """
                From: Zebrafink Exempel <zebrafink@kommun.example>
                To: incident@kommun.example
                Subject: Zebrafinken hamnade fel
                Message-ID: <zebrafink-1@kommun.example>

                En zebrafink satt i fel bur.
                """;
        send(mail);
        send(mail);
        send("""
                From: Zebrafink Exempel <zebrafink@kommun.example>
                To: incident@kommun.example
                Subject: Zebrafinken ledig
                Auto-Submitted: auto-replied
                Message-ID: <zebrafink-2@kommun.example>

                Zebrafinken har semester.
                """);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(meters()).contains("incidentkedjan_mails_total{fate=\"needs_look\"} 1.0"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(meters()).contains("incidentkedjan_mails_total{fate=\"again\"} 1.0"));

        assertThat(mongo.getCollection("reports").countDocuments()).isEqualTo(1);
        assertThat(mongo.getCollection("mails").find().map(found -> found.getString("fate")))
                .containsExactlyInAnyOrder("REPORTED", "NEEDS_LOOK");
        everythingInTheStore().forEach(document -> assertThat(document).doesNotContainIgnoringCase("zebrafink"));
        assertThat(output.getAll()).doesNotContainIgnoringCase("zebrafink");

        var page = ciso().get("/inkorg", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("automatiskt svar, till exempel frånvaro", "kvar i mappen INBOX, oläst", "Jag har tittat")
                .doesNotContainIgnoringCase("zebrafink");
        var id = mongo.getCollection("mails")
                .find(new Document("fate", "NEEDS_LOOK"))
                .first()
                .getString("_id");

        clock.set("2026-11-21T16:00:00Z");
        assertThat(mailsUnlooked.look()).isEmpty();
        clock.set("2026-11-21T16:00:01Z");
        assertThat(mailsUnlooked.look())
                .hasValueSatisfying(message ->
                        assertThat(message).contains("väntar sedan fredag 20 november 2026 kl. 17.00", "/inkorg"));
        clock.set(RunningIntake.NOW);

        for (int i = 0; i < 2; i++) {
            var looked = ciso().send("POST", "/inkorg/" + id + "/sedd", "", "Accept", "text/html");
            assertThat(looked.status()).isEqualTo(303);
            assertThat(looked.header("location")).endsWith("/inkorg");
        }
        assertThat(ciso().get("/inkorg", "Accept", "text/html").body()).contains("Inga mejl väntar.");
    }

    @Test
    void onlyThoseWhoSeeToTheChannelsSeeTheListAndTheDpoMarksNothing() {
        var nobody = "0".repeat(64);

        assertThat(new Caller(port)
                        .showing(TestSignIn.running().person("handlaggare-social"))
                        .get("/inkorg", "Accept", "text/html")
                        .status())
                .isEqualTo(403);
        var dpo = new Caller(port).showing(TestSignIn.running().person("dataskyddsombud"));
        assertThat(dpo.get("/inkorg", "Accept", "text/html").status()).isEqualTo(200);
        assertThat(dpo.send("POST", "/inkorg/" + nobody + "/sedd", "").status()).isEqualTo(403);
        assertThat(ciso().send("POST", "/inkorg/" + nobody + "/sedd", "").status())
                .isEqualTo(404);
        assertThat(ciso().send("POST", "/inkorg/none/sedd", "").status()).isEqualTo(404);
    }

    @Test
    void everyFateHasAMeterFromTheStart() {
        assertThat(meters())
                .contains("fate=\"reported\"", "fate=\"supplemented\"", "fate=\"parked\"", "fate=\"failed\"")
                .contains("incidentkedjan_mailbox_reachable");
    }

    private Caller ciso() {
        return new Caller(port).showing(TestSignIn.running().person("informationssakerhetschef"));
    }

    private String meters() {
        return new Caller(port).get("/actuator/prometheus").body();
    }

    private List<String> everythingInTheStore() {
        var all = new ArrayList<String>();
        for (var database : client.listDatabaseNames()) {
            for (var collection : client.getDatabase(database).listCollectionNames()) {
                client.getDatabase(database)
                        .getCollection(collection)
                        .find()
                        .forEach(document -> all.add(document.toJson()));
            }
        }
        return all;
    }

    private static void send(String mail) throws IOException {
        try (var socket = new Socket("127.0.0.1", SERVERS.getSmtp().getPort());
                var answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            answers.readLine();
            for (var line : List.of(
                    "HELO kommun.example",
                    "MAIL FROM:<zebrafink@kommun.example>",
                    "RCPT TO:<" + ADDRESS + ">",
                    "DATA",
                    mail.strip().replace("\n", "\r\n") + "\r\n.",
                    "QUIT")) {
                socket.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
                assertThat(answers.readLine()).matches("[23].*");
            }
        }
    }
}
