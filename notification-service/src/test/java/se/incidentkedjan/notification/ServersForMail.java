package se.incidentkedjan.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Servers that mail goes through in tests: one of ours in memory, and two that are not ours. */
final class ServersForMail {

    private static final Duration PATIENCE =
            Duration.ofSeconds(20).multipliedBy(Long.getLong("incidentkedjan.test.timeout-factor", 1));
    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
    private static final Path SMTPD = Path.of("/usr/sbin/smtpd");
    private static final List<String> PEOPLE = List.of("dpo", "ciso", "kvittens", "incident");

    private ServersForMail() {}

    /** Where they listen, and how they are ended. */
    record Ports(int smtp, int imap, Runnable end) {}

    static MailHost greenMail() {
        var servers = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        servers.start();
        PEOPLE.forEach(
                person -> servers.setUser(person + "@kommun.example", person + "@kommun.example", MailHost.PASSWORD));
        return new MailHost(
                new Ports(servers.getSmtp().getPort(), servers.getImap().getPort(), servers::stop));
    }

    /** Why the real ones cannot run here; nothing when they can. */
    static String whyNotReal() {
        if (!Files.isExecutable(DOVECOT) || !Files.isExecutable(SMTPD)) {
            return "dovecot-imapd and opensmtpd are not installed";
        }
        return "root".equals(System.getProperty("user.name")) ? "" : "only root can start dovecot and opensmtpd";
    }

    /**
     * Dovecot for IMAP and OpenSMTPD for SMTP. For {@code dpo@} there is no mailbox behind the relay, so that it returns what is
     * sent there.
     *
     * @param folder for all their files
     */
    static MailHost real(Path folder) throws IOException {
        int smtp = freePort();
        int closed = freePort();
        int imap = freePort();
        // The servers give up their rights and must still reach their files.
        for (var path = folder; path != null && path.getNameCount() > 1; path = path.getParent()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var mail = Files.createDirectories(folder.resolve("mail"));
        new ProcessBuilder("chown", "mail:mail", mail.toString())
                .start()
                .onExit()
                .join();
        var dovecot = start(
                folder,
                "dovecot",
                DOVECOT.toString(),
                "-F",
                "-c",
                dovecotIn(folder, mail, imap).toString());
        var smtpd = start(
                folder,
                "smtpd",
                SMTPD.toString(),
                "-F",
                "-f",
                smtpdIn(folder, mail, smtp, closed).toString());
        var host = new MailHost(new Ports(smtp, imap, () -> end(smtpd, dovecot)));
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> answers("imap", imap) && answers("smtp", smtp));
        } catch (RuntimeException e) {
            host.close();
            throw new IllegalStateException(
                    "the mail servers did not start: " + said(folder, "dovecot") + said(folder, "smtpd"), e);
        }
        return host;
    }

    private static Path dovecotIn(Path folder, Path mail, int port) throws IOException {
        return Files.writeString(folder.resolve("dovecot.conf"), """
                base_dir = %1$s/dovecot
                state_dir = %1$s/dovecot-state
                log_path = %1$s/dovecot.log
                protocols = imap
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                first_valid_uid = 1
                mail_location = maildir:%2$s/%%Ln
                passdb {
                  driver = static
                  args = password=%4$s
                }
                userdb {
                  driver = static
                  args = uid=mail gid=mail home=%2$s/home-%%Ln
                }
                service imap-login {
                  inet_listener imap {
                    port = %3$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                """.formatted(folder, mail, port, MailHost.PASSWORD));
    }

    private static Path smtpdIn(Path folder, Path mail, int port, int closed) throws IOException {
        var file = Files.writeString(folder.resolve("smtpd.conf"), """
                table mailboxes { "@kommun.example" = "mail" }
                queue ttl 1h
                listen on 127.0.0.1 port %d
                listen on 127.0.0.1 port %d tag closed
                action "in" maildir "%s/%%{dest.user:lowercase}" virtual <mailboxes>
                action "behind" relay host "smtp://127.0.0.1:%d"
                match tag closed from any for any reject
                match from any for rcpt-to "dpo@kommun.example" action "behind"
                match from any for domain "kommun.example" action "in"
                """.formatted(port, closed, mail, closed));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        return file;
    }

    private static Process start(Path folder, String name, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
    }

    private static void end(Process... servers) {
        Stream.of(servers).forEach(Process::destroy);
        Stream.of(servers)
                .forEach(server -> server.onExit()
                        .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                        .join());
    }

    private static boolean answers(String protocol, int port) {
        var session = Session.getInstance(new Properties());
        try {
            if (protocol.equals("imap")) {
                try (var store = session.getStore(protocol)) {
                    store.connect("127.0.0.1", port, "kvittens@kommun.example", MailHost.PASSWORD);
                }
            } else {
                try (var transport = session.getTransport(protocol)) {
                    transport.connect("127.0.0.1", port, null, null);
                }
            }
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }

    private static String said(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name + ".out"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
