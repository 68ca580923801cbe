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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailUnderSigkillTest {
    @Test
    void anAcceptedMailIsThereAfterAKillAndCanBeReadWithEitherLogin(@TempDir Path data) throws Exception {
        try (InfrastructureProcess infrastructure = InfrastructureProcess.start(data)) {
            send(infrastructure, "dpo@kommun.example", "Ny incident 2026-000123: måttlig");

            infrastructure.kill();
            infrastructure.restart();

            assertThat(subjects(infrastructure, "dpo@kommun.example", "dpo"))
                    .containsExactly("Ny incident 2026-000123: måttlig");
            assertThat(subjects(infrastructure, "dpo", "dpo")).containsExactly("Ny incident 2026-000123: måttlig");
        }
    }

    @Test
    void aMailToSomeoneUnknownGetsAMailboxOfItsOwn(@TempDir Path data) throws Exception {
        try (InfrastructureProcess infrastructure = InfrastructureProcess.start(data)) {
            send(infrastructure, "rektor.norra@kommun.example", "Hej");

            assertThat(subjects(infrastructure, "rektor.norra@kommun.example", "rektor.norra"))
                    .containsExactly("Hej");
        }
    }

    @Test
    void aMailThatItsOwnerHasRemovedStaysRemovedAndOneThatIsReadStaysRead(@TempDir Path data) throws Exception {
        try (InfrastructureProcess infrastructure = InfrastructureProcess.start(data)) {
            send(infrastructure, "incident@kommun.example", "Först");
            send(infrastructure, "incident@kommun.example", "Sedan");
            withInbox(infrastructure, "incident", "incident", inbox -> {
                inbox.getMessage(1).setFlag(Flags.Flag.DELETED, true);
                inbox.getMessage(2).setFlag(Flags.Flag.SEEN, true);
                inbox.expunge();
            });

            infrastructure.kill();
            infrastructure.restart();

            assertThat(subjects(infrastructure, "incident", "incident")).containsExactly("Sedan");
            withInbox(
                    infrastructure,
                    "incident",
                    "incident",
                    inbox -> assertThat(inbox.getMessage(1).isSet(Flags.Flag.SEEN))
                            .isTrue());
        }
    }

    @Test
    void theInboxPageShowsMailsWithoutTrustingThem(@TempDir Path data) throws Exception {
        try (InfrastructureProcess infrastructure = InfrastructureProcess.start(data)) {
            send(infrastructure, "ciso@kommun.example", "<script>alert(1)</script> & mer");

            assertThat(page(infrastructure, "/"))
                    .contains("ciso@kommun.example")
                    .contains("lang=\"sv\"");
            assertThat(page(infrastructure, "/brevlada?adress=ciso%40kommun.example"))
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; mer")
                    .doesNotContain("<script>");
            assertThat(page(infrastructure, "/brev?adress=ciso%40kommun.example&nr=1"))
                    .contains("Brev till ciso@kommun.example")
                    .doesNotContain("<script>");
            assertThat(page(infrastructure, "/brev?adress=..%2F..&nr=1")).contains("Sidan finns inte");
            assertThat(page(infrastructure, "/api/mailboxes"))
                    .contains("{\"address\":\"ciso@kommun.example\",\"count\":1}");
        }
    }

    private static void send(InfrastructureProcess infrastructure, String to, String subject) throws Exception {
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

    private static List<String> subjects(InfrastructureProcess infrastructure, String login, String password)
            throws Exception {
        List<String> subjects = new ArrayList<>();
        withInbox(infrastructure, login, password, inbox -> {
            for (Message message : inbox.getMessages()) {
                subjects.add(message.getSubject());
            }
        });
        return subjects;
    }

    private static void withInbox(InfrastructureProcess infrastructure, String login, String password, Reader reader)
            throws Exception {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", infrastructure.ports().imap(), login, password);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                reader.read(inbox);
            }
        }
    }

    private static String page(InfrastructureProcess infrastructure, String path) throws Exception {
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
