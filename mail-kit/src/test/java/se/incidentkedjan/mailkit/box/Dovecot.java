package se.incidentkedjan.mailkit.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A Dovecot that lets anybody in who has the password or a token that the token server knows. */
record Dovecot(Process process, int port) implements AutoCloseable {

    static final String PASSWORD = "hemligt";

    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");

    /** Why it cannot run here; nothing when it can. */
    static String whyNot() {
        if (!Files.isExecutable(PROGRAM)) {
            return "dovecot-imapd is not installed";
        }
        return "root".equals(System.getProperty("user.name")) ? "" : "only root can start dovecot";
    }

    static Dovecot start(Path folder, int tokenPort) throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        // The server gives up its rights and must still reach its files.
        for (var path = folder; path != null && path.getNameCount() > 1; path = path.getParent()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var mail = Files.createDirectories(folder.resolve("mail"));
        new ProcessBuilder("chown", "mail:mail", mail.toString())
                .start()
                .onExit()
                .join();
        var tokens = Files.writeString(folder.resolve("tokens.conf"), """
                tokeninfo_url = http://127.0.0.1:%d/tokeninfo?access_token=
                username_attribute = email
                use_grant_password = no
                pass_attrs = user=%%{user}
                """.formatted(tokenPort));
        var settings =
                Files.writeString(folder.resolve("dovecot.conf"), """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                protocols = imap
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                auth_mechanisms = plain xoauth2
                auth_failure_delay = 0
                first_valid_uid = 1
                mail_location = maildir:%2$s/%%Lu
                mail_max_userip_connections = 50
                namespace inbox {
                  inbox = yes
                }
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2
                  args = %3$s
                }
                passdb {
                  driver = static
                  mechanisms = plain
                  args = password=%4$s
                }
                userdb {
                  driver = static
                  args = uid=mail gid=mail home=%2$s/home-%%Lu
                }
                # Otherwise whoever comes after a refused token waits for seconds.
                service anvil {
                  unix_listener anvil-auth-penalty {
                    mode = 0
                  }
                }
                service imap-login {
                  inet_listener imap {
                    port = %5$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                """.formatted(folder, mail, tokens, PASSWORD, port));
        var process = new ProcessBuilder(PROGRAM.toString(), "-F", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("dovecot.out").toFile())
                .start();
        var dovecot = new Dovecot(process, port);
        try {
            Awaitility.await().atMost(MailboxContract.PATIENCE).until(() -> answers(port));
        } catch (RuntimeException e) {
            dovecot.close();
            throw new IllegalStateException("dovecot did not start: " + said(folder), e);
        }
        return dovecot;
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '*';
        } catch (IOException e) {
            return false;
        }
    }

    private static String said(Path folder) {
        try {
            return new String(Files.readAllBytes(folder.resolve("dovecot.out")), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
