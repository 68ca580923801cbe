package se.incidentkedjan.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Writes a chain as lines of JSON: what it is, each entry, and a signed checkpoint that says where it ends. */
final class AuditExport {

    static final String FORM = "incidentkedjan-audit-1";

    /** The first line. */
    record Heading(String export, String service) {
        Heading {
            Objects.requireNonNull(export);
            Objects.requireNonNull(service);
        }
    }

    /** A line for what lies in the chain and is no entry. */
    record Damaged(long unreadable) {}

    private final String service;

    AuditExport(String service) {
        this.service = service;
    }

    long write(AuditStore store, Checkpoint end, OutputStream out) throws IOException {
        long[] written = {0};
        try {
            line(out, AuditJson.write(new Heading(FORM, service)));
            store.read(end.sequence(), link -> {
                line(out, AuditJson.write(link instanceof AuditEntry ? link : new Damaged(link.sequence())));
                written[0]++;
            });
            line(out, end.line());
            out.flush();
            return written[0];
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void line(OutputStream out, String text) {
        try {
            out.write(text.getBytes(UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
