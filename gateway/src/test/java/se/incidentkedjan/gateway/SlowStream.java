package se.incidentkedjan.gateway;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Gives its second half a while after its first, as a slow line does. */
final class SlowStream extends InputStream {

    private final ByteArrayInputStream bytes;
    private final int half;
    private final Duration pause;
    private boolean hasPaused;

    SlowStream(byte[] bytes, Duration pause) {
        this.bytes = new ByteArrayInputStream(bytes);
        this.half = bytes.length / 2;
        this.pause = pause;
    }

    @Override
    public int read() {
        slowDown();
        return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        slowDown();
        return bytes.read(target, offset, length);
    }

    private void slowDown() {
        if (!hasPaused && bytes.available() <= half) {
            hasPaused = true;
            long until = System.nanoTime() + pause.toNanos();
            for (long left = pause.toNanos(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
