package se.incidentkedjan.localstack.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that those who start the local stack can turn while it runs, to see what it does when the time jumps. How far it is
 * turned stands in a file, eight bytes that several processes look at: everyone with the same file sees the same time, also
 * after a restart.
 */
public final class TurnedClock extends Clock {

    private static final VarHandle MILLIS =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final Clock real;
    private final ZoneId zone;
    private final MappedByteBuffer turned;

    private TurnedClock(Clock real, ZoneId zone, MappedByteBuffer turned) {
        this.real = real;
        this.zone = zone;
        this.turned = turned;
    }

    /** Shows what {@code real} shows, turned by what stands in the file; the file is made when it is missing. */
    public static TurnedClock of(Path file, Clock real) {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var turned = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
            return new TurnedClock(real, ZoneOffset.UTC, turned);
        } catch (IOException e) {
            throw new UncheckedIOException("no clock can be read from " + file, e);
        }
    }

    /** Turns it forward, or back when negative, for everyone who looks at the file. */
    public void turn(Duration by) {
        MILLIS.getAndAdd(turned, 0, by.toMillis());
    }

    @Override
    public Instant instant() {
        return real.instant().plusMillis((long) MILLIS.getVolatile(turned, 0));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TurnedClock(real, other, turned);
    }
}
