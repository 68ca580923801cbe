package se.incidentkedjan.intake.attachment.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One conversation with clamd, of one command and one answer, that is hung up when it takes too long as a whole. */
final class ClamdLine implements AutoCloseable {

    private static final int LONGEST_ANSWER = 4096;

    private final SocketChannel channel;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean hungUp;

    ClamdLine(SocketAddress address, Duration patience) throws IOException {
        this.channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
        Thread.ofVirtual().name("clamd-patience").start(() -> hangUpAfter(patience));
        try {
            channel.connect(resolved(address));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static SocketAddress resolved(SocketAddress address) throws UnknownHostException {
        if (address instanceof InetSocketAddress host && host.isUnresolved()) {
            var now = new InetSocketAddress(host.getHostString(), host.getPort());
            if (now.isUnresolved()) {
                throw new UnknownHostException(host.getHostString());
            }
            return now;
        }
        return address;
    }

    private void hangUpAfter(Duration patience) {
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                hungUp = true;
                channel.close();
            }
        } catch (IOException e) {
            // Whoever waits on it hears of it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void say(String command) throws IOException {
        send(ByteBuffer.wrap(("z" + command + "\0").getBytes(US_ASCII)));
    }

    void send(ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (ClosedChannelException e) {
            throw ended(e);
        }
    }

    /** To its end; what is cut off could be the beginning of another one. */
    String answer() throws IOException {
        var bytes = new byte[LONGEST_ANSWER];
        var answer = ByteBuffer.wrap(bytes);
        try {
            while (answer.hasRemaining() && channel.read(answer) >= 0) {
                int length = length(bytes, answer.position());
                if (length < answer.position()) {
                    return text(bytes, length);
                }
            }
        } catch (ClosedChannelException e) {
            throw ended(e);
        }
        throw new EOFException("no whole answer");
    }

    private static int length(byte[] answer, int read) {
        int length = 0;
        while (length < read && answer[length] != 0) {
            length++;
        }
        return length;
    }

    private static String text(byte[] answer, int length) {
        return new String(answer, 0, length, US_ASCII).strip();
    }

    private IOException ended(ClosedChannelException e) {
        return hungUp ? new IOException("no answer in time", e) : e;
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        channel.close();
    }
}
