package se.incidentkedjan.intake.attachment.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.intake.attachment.Scanner.Verdict;
import se.incidentkedjan.intake.attachment.scan.ScriptedClamd.AtOnce;

@Timeout(60)
class ClamdTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32 * 1024 - 1, 32 * 1024, 32 * 1024 + 1, 300_000})
    void aFileIsSentAsItIsWhateverItsLength(int length) throws Exception {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        try (var clamd = ScriptedClamd.answering("stream: OK\0")) {
            assertThat(clamd.client(LONG).scan(new ByteArrayInputStream(content)))
                    .isEqualTo(new Verdict.Clean());
            assertThat(clamd.heard()).isEqualTo(content);
        }
    }

    @Test
    void whatIsFoundIsToldByItsName() throws Exception {
        assertThat(verdict("stream: Win.Test.EICAR_HDB-1 FOUND\0"))
                .isEqualTo(new Verdict.Infected("Win.Test.EICAR_HDB-1"));
        assertThat(verdict("stream: Eicar(44d88612fea8a8f36de82e1278abb02f:68) FOUND\0"))
                .isEqualTo(new Verdict.Infected("Eicar(44d88612fea8a8f36de82e1278abb02f:68)"));
        assertThat(verdict("stream: <b>åäö</b> FOUND\0")).isEqualTo(new Verdict.Infected("_b_____/b_"));
        assertThat(((Verdict.Infected) verdict("stream: " + "x".repeat(500) + " FOUND\0")).signature())
                .hasSize(100);
    }

    @Test
    void aFileThatIsTooLargeForItIsNotCalledClean() throws Exception {
        assertThat(verdict("INSTREAM size limit exceeded. ERROR\0")).isEqualTo(new Verdict.TooLarge());
    }

    @Test
    void oneThatHangsUpBecauseAFileIsTooLargeIsHeard() throws Exception {
        AtOnce hangingUp = (line, in) -> {
            in.readNBytes(4 + 32 * 1024);
            line.getOutputStream().write("INSTREAM size limit exceeded. ERROR\0".getBytes());
            line.shutdownOutput();
            // As long as something is read the answer is not lost on its way.
            in.transferTo(java.io.OutputStream.nullOutputStream());
        };
        try (var clamd = new ScriptedClamd(hangingUp)) {
            assertThat(clamd.client(LONG).scan(new ByteArrayInputStream(new byte[1_000_000])))
                    .isEqualTo(new Verdict.TooLarge());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\0",
                "OK\0",
                "stream: OK",
                "stream: OKAY\0",
                "stream: FOUND\0",
                "stream:  FOUND\0",
                "Can't allocate memory ERROR\0",
                "UNKNOWN COMMAND\0",
                "HTTP/1.1 400 Bad Request\r\n\r\n"
            })
    void allElseIsAFailureAndNeverClean(String answer) throws Exception {
        assertThat(verdict(answer)).isInstanceOf(Verdict.Failed.class);
    }

    @Test
    void anAnswerWithoutEndIsAFailure() throws Exception {
        assertThat(verdict("x".repeat(100_000))).isInstanceOf(Verdict.Failed.class);
    }

    @Test
    void oneThatHangsIsLeft() throws Exception {
        AtOnce hanging = (line, in) -> in.transferTo(java.io.OutputStream.nullOutputStream());
        try (var clamd = new ScriptedClamd(hanging)) {
            assertThat(clamd.client(SHORT).scan(new ByteArrayInputStream(new byte[10])))
                    .isEqualTo(new Verdict.Failed("no answer in time"));
            assertThat(clamd.client(SHORT).isThere()).isFalse();
            assertThat(clamd.client(SHORT).version()).isEmpty();
        }
    }

    @Test
    void oneThatTakesNothingIsLeft() throws Exception {
        try (var deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(new Clamd(ScriptedClamd.settings(deaf.getLocalPort(), SHORT))
                            .scan(new ByteArrayInputStream(new byte[30_000_000])))
                    .isEqualTo(new Verdict.Failed("no answer in time"));
        }
    }

    @Test
    void oneThatIsNotThereIsNotThere() throws Exception {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }
        var clamd = new Clamd(ScriptedClamd.settings(port, LONG));

        assertThat(clamd.scan(new ByteArrayInputStream(new byte[10]))).isInstanceOf(Verdict.Failed.class);
        assertThat(clamd.isThere()).isFalse();
        var nowhere = new Clamd(new ClamdSettings("nowhere.invalid", 3310, null, LONG, Duration.ofSeconds(5)));
        assertThat(nowhere.scan(new ByteArrayInputStream(new byte[10]))).isInstanceOf(Verdict.Failed.class);
        var noSocket =
                new Clamd(new ClamdSettings(null, 3310, Path.of("/nowhere/clamd.ctl"), LONG, Duration.ofSeconds(5)));
        assertThat(noSocket.isThere()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsNoFailureOfTheScanner() throws Exception {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the store is away");
            }
        };
        try (var clamd = ScriptedClamd.answering("stream: OK\0")) {
            assertThatThrownBy(() -> clamd.client(LONG).scan(broken)).hasRootCauseMessage("the store is away");
        }
    }

    @Test
    void itSaysWhetherItIsThereAndWhichOne() throws Exception {
        try (var clamd = ScriptedClamd.answering("PONG\0")) {
            assertThat(clamd.client(LONG).isThere()).isTrue();
            assertThat(clamd.client(LONG).version()).isEmpty();
        }
        try (var clamd = ScriptedClamd.answering("ClamAV 1.4.3/27400/Sat Nov 21 09:50:00 2026\0")) {
            assertThat(clamd.client(LONG).version()).contains("ClamAV 1.4.3/27400/Sat Nov 21 09:50:00 2026");
            assertThat(clamd.client(LONG).isThere()).isFalse();
        }
    }

    @Test
    void aSocketOfTheMachineIsAWayToo(@TempDir Path folder) throws Exception {
        var socket = folder.resolve("clamd.ctl");
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().start(() -> {
                try (var line = server.accept()) {
                    line.read(ByteBuffer.allocate(100));
                    line.write(ByteBuffer.wrap("PONG\0".getBytes()));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });

            assertThat(new Clamd(new ClamdSettings(null, 3310, socket, LONG, Duration.ofSeconds(5))).isThere())
                    .isTrue();
        }
    }

    @Test
    void settingsThatContradictEachOtherAreRefusedInSwedish() {
        assertThat(new ClamdSettings(" ", 3310, Path.of(""), LONG, Duration.ofSeconds(5)).isGiven())
                .isFalse();
        assertThat(new ClamdSettings("clamd", 3310, null, LONG, Duration.ofSeconds(5)).isGiven())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClamdSettings("clamd", 3310, Path.of("/run/clamd"), LONG, Duration.ofSeconds(5)))
                .withMessageContaining("inte båda");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClamdSettings("clamd", 0, null, LONG, Duration.ofSeconds(5)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClamdSettings("clamd", 1, null, Duration.ZERO, Duration.ofSeconds(5)));
    }

    private static Verdict verdict(String answer) throws IOException {
        try (var clamd = ScriptedClamd.answering(answer)) {
            return clamd.client(LONG).scan(new ByteArrayInputStream(new byte[100]));
        }
    }
}
