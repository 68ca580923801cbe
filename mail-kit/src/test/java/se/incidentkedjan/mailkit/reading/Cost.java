package se.incidentkedjan.mailkit.reading;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;

/** What it costs to take a mail apart. Run by hand: time and memory belong to the machine. */
final class Cost {

    private Cost() {}

    public static void main(String[] arguments) {
        measured("20 kB", ordinary(), 3_000);
        measured("25 MiB", Hostile.withAnAttachmentOf(25 * 1024 * 1024), 12);
    }

    private static byte[] ordinary() {
        return Hostile.mail("""
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: text/html; charset=utf-8

                <html><body>%s</body></html>
                --b--
                """.formatted(
                        "Ett mejl låg hos fel mottagare hela dagen.\n".repeat(150),
                        "<p>Ett mejl låg hos <b>fel</b> mottagare <a href=\"https://a.example/\">hela dagen</a>.</p>\n"
                                .repeat(150)));
    }

    private static void measured(String name, byte[] mail, int rounds) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < rounds / 2; i++) {
            Corpus.READING.read(mail);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        var times = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            Corpus.READING.read(mail);
            times[i] = System.nanoTime() - start;
        }
        long allocated = (threads.getCurrentThreadAllocatedBytes() - before) / rounds;
        Arrays.sort(times);
        System.out.println(name + " (" + mail.length + " bytes): median "
                + Duration.ofNanos(times[rounds / 2]).toNanos() / 1_000 + " µs, allocated " + allocated / 1024
                + " KiB");
    }
}
