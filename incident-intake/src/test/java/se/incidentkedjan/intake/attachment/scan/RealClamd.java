package se.incidentkedjan.intake.attachment.scan;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A clamd of this machine, with a signature of the tests' own and none besides, until it is closed. */
public final class RealClamd implements AutoCloseable {

    /** Found wherever it lies. Made up for the tests, and harmless. */
    public static final String MALICIOUS = "zebrafinken-som-inte-ska-sjunga-i-kommunens-filer";

    /** What it calls it. */
    public static final String SIGNATURE = "Test.Zebrafink.UNOFFICIAL";

    private final Process process;
    private final Path folder;
    private final int port;

    private RealClamd(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Starts it in a folder that is empty, or says aloud that there is none and leaves the test out. */
    public static RealClamd in(Path folder) throws Exception {
        var program = Stream.of("/usr/sbin/clamd", "/usr/bin/clamd", "/usr/local/sbin/clamd")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            System.out.println("NOT RUN: there is no clamd on this machine (Debian: clamav-daemon), so attachments are"
                    + " tried against a scripted one only");
            abort("there is no clamd on this machine");
        }
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                folder.resolve("signatures/test.ndb"),
                "Test.Zebrafink:0:*:" + java.util.HexFormat.of().formatHex(MALICIOUS.getBytes()) + "\n");
        var configuration = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %1$s/signatures
                LocalSocket %1$s/clamd.ctl
                TCPSocket %2$d
                TCPAddr 127.0.0.1
                TemporaryDirectory %1$s
                StreamMaxLength 1M
                LogFile %1$s/clamd.log
                """.formatted(folder, port));
        var process = new ProcessBuilder(program.get().toString(), "--config-file=" + configuration)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        var clamd = new RealClamd(process, folder, port);
        clamd.await();
        return clamd;
    }

    private void await() throws Exception {
        long factor = Long.getLong("incidentkedjan.test.timeout-factor", 1);
        long until = System.nanoTime() + SECONDS.toNanos(30 * factor);
        while (!new Clamd(byPort()).isThere()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                close();
                throw new IllegalStateException("clamd does not start: " + Files.readString(folder.resolve("out")));
            }
            process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    public ClamdSettings byPort() {
        return new ClamdSettings("localhost", port, null, Duration.ofSeconds(30), Duration.ofSeconds(5));
    }

    public ClamdSettings bySocket() {
        return new ClamdSettings(
                null, 3310, folder.resolve("clamd.ctl"), Duration.ofSeconds(30), Duration.ofSeconds(5));
    }

    /** Malicious, and packed. */
    public static InputStream packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("faktura.txt"));
            zip.write(MALICIOUS.getBytes());
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, SECONDS)) {
            process.destroyForcibly();
        }
    }
}
