package se.incidentkedjan.intake.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.intake.register.sheet.SheetFiles;

class UploadingTest {

    private final RegisterWorld world = new RegisterWorld();
    private final Uploading uploading = new Uploading(
            world.store,
            new Strongbox(world.safe.vault(), world.store),
            new SheetFiles(),
            world.clock,
            Duration.ofMillis(1));

    /** A file whose sender is slow: it comes when the latch is opened. */
    private static final class Slow extends InputStream {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch come = new CountDownLatch(1);
        private final InputStream rest = new ByteArrayInputStream(
                (RegisterWorld.HEADINGS + "1;2024-03-05;2024-04-01;Annat;a;nej\n").getBytes(UTF_8));

        @Override
        public int read() throws IOException {
            begun.countDown();
            try {
                if (!come.await(20, TimeUnit.SECONDS)) {
                    throw new IOException("nobody let it come");
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return rest.read();
        }
    }

    @Test
    void aSlowSenderHoldsUpNobodyForLong() throws Exception {
        var slow = new Slow();
        var first = new FutureTask<>(() -> uploading.receive("slow", slow));
        Thread.ofVirtual().start(first);
        assertThat(slow.begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(uploading.receive("quick", new ByteArrayInputStream(new byte[] {1})))
                .isEqualTo(
                        new Uploading.Outcome.Refused("Någon annan läser in en fil just nu. Försök igen om en stund."));

        slow.come.countDown();
        assertThat(first.get()).isInstanceOf(Uploading.Outcome.Received.class);
        assertThat(uploading.receive("quick", new ByteArrayInputStream(new byte[0])))
                .isInstanceOfSatisfying(
                        Uploading.Outcome.Refused.class,
                        refused -> assertThat(refused.what()).startsWith("Filen är tom."));
    }
}
