package se.incidentkedjan.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a mailbox of its own. */
class MailUnderSigkillTest {

    @TempDir
    private static Path data;

    private static InfrastructureProcess infrastructure;

    @BeforeAll
    static void start() {
        infrastructure = InfrastructureProcess.start(data);
    }

    @AfterAll
    static void stop() {
        infrastructure.close();
    }

    @Test
    void anAcceptedMailIsThereAfterAKillAndCanBeReadWithEitherLogin() throws Exception {
        send("dpo@kommun.example", "Ny incident 2026-000123: måttlig");

        infrastructure.kill();
        infrastructure.restart();

        assertThat(subjects("dpo@kommun.example", "dpo")).containsExactly("Ny incident 2026-000123: måttlig");
        assertThat(subjects("dpo", "dpo")).containsExactly("Ny incident 2026-000123: måttlig");
    }

    @Test
    void aMailToSomeoneUnknownGetsAMailboxOfItsOwn() throws Exception {
        send("rektor.norra@kommun.example", "Hej");

        assertThat(subjects("rektor.norra@kommun.example", "rektor.norra")).containsExactly("Hej");
    }

    @Test
    void aMailThatItsOwnerHasRemovedStaysRemovedAndOneThatIsReadStaysRead() throws Exception {
        send("incident@kommun.example", "Först");
        send("incident@kommun.example", "Sedan");
        withInbox("incident", "incident", inbox -> {
            inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
            inbox.getMessage(2).setFlag(Flags.Flag.SEEN, true);
            inbox.expunge();
        });

        infrastructure.kill();
        infrastructure.restart();

        assertThat(subjects("incident", "incident")).containsExactly("Sedan");
        withInbox(
                "incident",
                "incident",
                inbox -> assertThat(inbox.getMessage(1).isSet(Flags.Flag.SEEN)).isTrue());
    }

    @Test
    void theInboxPageShowsMailsWithoutTrustingThem() throws Exception {
        send("ciso@kommun.example", "<script>alert(1)</script> & mer");

        assertThat(page("/")).contains("ciso@kommun.example").contains("lang=\"sv\"");
        assertThat(page("/brevlada?adress=ciso%40kommun.example"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; mer")
                .doesNotContain("<script>");
        assertThat(page("/brev?adress=ciso%40kommun.example&nr=1"))
                .contains("Brev till ciso@kommun.example")
                .doesNotContain("<script>");
        assertThat(page("/brev?adress=..%2F..&nr=1")).contains("Sidan finns inte");
        assertThat(page("/api/mailboxes")).contains("{\"address\":\"ciso@kommun.example\",\"count\":1}");
    }

    private static void send(String to, String subject) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", String.valueOf(infrastructure.ports().smtp()));
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("incident@kommun.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText("Brev till " + to, "UTF-8");
        Transport.send(message);
    }

    private static List<String> subjects(String login, String password) throws Exception {
        List<String> subjects = new ArrayList<>();
        withInbox(login, password, inbox -> {
            for (Message message : inbox.getMessages()) {
                subjects.add(message.getSubject());
            }
        });
        return subjects;
    }

    private static void withInbox(String login, String password, Reader reader) throws Exception {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", infrastructure.ports().imap(), login, password);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                reader.read(inbox);
            }
        }
    }

    private static String page(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                            + infrastructure.ports().inbox() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private interface Reader {
        void read(Folder inbox) throws Exception;
    }
}
