package se.incidentkedjan.localstack.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** SMTP and IMAP on loopback. A mail is on disk before its sender gets the answer 250. */
public final class MailServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int IDLE_CLIENT_MILLIS = 30 * 60 * 1000;
    private static final long START_WITHIN_MILLIS = 5_000;
    private static final List<String> EXAMPLE_PEOPLE = List.of(
            "dpo",
            "ciso",
            "it-jour",
            "handlaggare",
            "chef",
            "namnd",
            "revisor",
            "anstalld",
            "incident",
            "kvittens",
            "tib");

    private final MailArchive archive;
    private final ArchivingManagers managers;
    private final SmtpServer smtp;
    private final ImapServer imap;
    private final InboxPage page;
    private final Map<String, ArchivedFolder> folders = new ConcurrentHashMap<>();

    private MailServer(Path folder, Path sms, int smtpPort, int imapPort, int pagePort) throws IOException {
        archive = new MailArchive(folder);
        managers = new ArchivingManagers();
        smtp = new SmtpServer(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP), managers);
        imap = new ImapServer(new ServerSetup(imapPort, LOOPBACK, ServerSetup.PROTOCOL_IMAP), managers);
        page = new InboxPage(archive, new SmsGateway(new SmsArchive(sms, Clock.systemUTC())), pagePort);
    }

    /** Starts to listen, with the mails of earlier runs in their mailboxes, and the text messages in a folder of their own. */
    public static MailServer start(Path folder, Path sms, int smtpPort, int imapPort, int pagePort) throws IOException {
        MailServer server = new MailServer(folder, sms, smtpPort, imapPort, pagePort);
        server.openMailboxes();
        server.listen(server.smtp);
        server.listen(server.imap);
        server.page.start();
        return server;
    }

    private void openMailboxes() {
        EXAMPLE_PEOPLE.forEach(person -> folder(person + Mailboxes.DOMAIN));
        archive.addresses().forEach(this::folder);
        managers.mailboxes.setMessageDeliveryHandler((message, address) -> receive(message, address));
    }

    private ArchivedFolder folder(String address) {
        GreenMailUser user = managers.mailboxes.of(address);
        return folders.computeIfAbsent(
                user.getEmail(), _ -> ArchivedFolder.open(user, managers.getImapHostManager(), archive));
    }

    private GreenMailUser receive(MovingMessage message, MailAddress address) throws MessagingException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.getMessage().writeTo(bytes);
            folder(address.getEmail()).deliver(bytes.toByteArray());
            return AlreadyDelivered.to(address.getEmail());
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be kept", e);
        }
    }

    private void listen(AbstractServer server) {
        server.setClientSocketTimeout(IDLE_CLIENT_MILLIS);
        server.startService();
        try {
            if (!server.waitTillRunning(START_WITHIN_MILLIS)) {
                throw new IllegalStateException(server.getProtocol() + " does not listen");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting " + server.getProtocol(), e);
        }
    }

    /** The port of SMTP. */
    public int smtpPort() {
        return smtp.getPort();
    }

    /** The port of IMAP. */
    public int imapPort() {
        return imap.getPort();
    }

    /** The port of the page that shows all mails. */
    public int pagePort() {
        return page.port();
    }

    @Override
    public void close() {
        page.close();
        smtp.stopService();
        imap.stopService();
    }

    private static final class ArchivingManagers extends Managers {
        private final Mailboxes mailboxes = new Mailboxes(getImapHostManager());
        private final SmtpManager smtp = new SmtpManager(getImapHostManager(), mailboxes);

        @Override
        public UserManager getUserManager() {
            return mailboxes;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }
}
