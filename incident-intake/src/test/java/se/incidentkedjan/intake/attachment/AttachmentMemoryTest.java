package se.incidentkedjan.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.attachment.content.TikaInspector;
import se.incidentkedjan.intake.report.Safe;

/** The file passes through everything but the database, and what is held of it is looked at on its way. */
class AttachmentMemoryTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int SIZE = 25 * MEGABYTE;
    private static final int LOOK_EVERY = 6 * MEGABYTE;
    private static final int MOST = SIZE / 4;

    /** So many bytes that look like nothing, and what is held when some of them have been read. */
    private static final class Watched extends InputStream {

        private int read;
        private long most;

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (read == SIZE) {
                return -1;
            }
            if (read % LOOK_EVERY == 0) {
                most = Math.max(most, held());
            }
            int count = Math.min(Math.min(length, SIZE - read), LOOK_EVERY - read % LOOK_EVERY);
            for (int i = 0; i < count; i++) {
                into[from + i] = (byte) ((read + i) * 31 >> 3);
            }
            read += count;
            return count;
        }

        private static long held() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }
    }

    @Test
    void aLargeFileIsNeverHeldAsAWhole() {
        var shelf = new ShelfInMemory() {
            private long written;

            @Override
            public OutputStream write(AttachmentId id) {
                return new OutputStream() {
                    @Override
                    public void write(int one) {
                        written++;
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        written += length;
                    }
                };
            }
        };
        var attachments = new Attachments(
                shelf,
                new Safe().vault(),
                new TikaInspector(),
                new Limits(SIZE, 1, 1, SIZE),
                true,
                new Counted(),
                Clock.systemUTC());
        var file = new Watched();

        // Everything is loaded and warm, so that only what is held of the file differs.
        var small = attachments.receive(
                new IncidentId(UUID.randomUUID()),
                "a.bin",
                null,
                new ByteArrayInputStream(new byte[LOOK_EVERY]),
                Source.SYSTEM);
        assertThat(small).isInstanceOf(Received.Kept.class);
        var before = Watched.held();
        var outcome = attachments.receive(new IncidentId(UUID.randomUUID()), "a.bin", null, file, Source.SYSTEM);

        assertThat(outcome).isInstanceOf(Received.Kept.class);
        assertThat(shelf.written).isGreaterThan(SIZE);
        assertThat(file.most - before).as("held on the way, in bytes").isLessThan(MOST);
    }
}
