package se.incidentkedjan.intake.register;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import se.incidentkedjan.kit.journal.TimeOrderedId;

/**
 * Receives files. What is kept is its rows, sealed; the file itself, and its name, are not. A file at a time, so that large
 * ones do not take the memory of the whole service.
 */
public final class Uploading {

    /** How it went. */
    public sealed interface Outcome {

        /** Its rows are kept. */
        record Received(ImportId id) implements Outcome {}

        /**
         * Nothing is kept.
         *
         * @param what is wrong and what to do, in Swedish
         */
        record Refused(String what) implements Outcome {}
    }

    /** The largest file, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int MOST_OPEN = 5;

    private final Imports imports;
    private final Strongbox strongbox;
    private final SheetReader sheets;
    private final Clock clock;
    private final Duration patience;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /**
     * Receives files into these stores.
     *
     * @param patience how long a file waits for the one before it
     */
    Uploading(Imports imports, Strongbox strongbox, SheetReader sheets, Clock clock, Duration patience) {
        this.imports = imports;
        this.strongbox = strongbox;
        this.sheets = sheets;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Receives a file.
     *
     * @param owner the pseudonym of whoever uploads it
     * @param content read to its end or to the limit, and not closed
     * @throws IOException when the sender's stream breaks off
     */
    Outcome receive(String owner, InputStream content) throws IOException {
        if (imports.open(owner).size() >= MOST_OPEN) {
            return new Outcome.Refused(
                    "Du har redan %d filer som väntar. Gå vidare med dem eller avbryt dem först.".formatted(MOST_OPEN));
        }
        if (!isMyTurn()) {
            return new Outcome.Refused("Någon annan läser in en fil just nu. Försök igen om en stund.");
        }
        try {
            var file = content.readNBytes(LARGEST + 1);
            if (file.length > LARGEST) {
                return new Outcome.Refused("Filen är större än 20 MB. Dela upp den i flera.");
            }
            return file.length == 0
                    ? new Outcome.Refused("Filen är tom. Välj en fil med rubriker och rader.")
                    : keep(owner, file);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** A sender may be slow, and holds up the others while its file comes. */
    private boolean isMyTurn() {
        try {
            return oneAtATime.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome keep(String owner, byte[] file) {
        var now = clock.instant();
        var id = new ImportId(TimeOrderedId.at(now));
        // Expected before anything is kept: what a crash leaves is found by it.
        imports.keep(Import.expected(id, owner, now));
        boolean isKept = false;
        try {
            var rows = new RowsOfAFile(id, strongbox);
            var problem = switch (sheets.read(file, rows)) {
                case SheetReader.Outcome.Unreadable(String what) -> Optional.of(what);
                case SheetReader.Outcome.Read(var notes) -> rows.finish(notes);
            };
            if (problem.isPresent()) {
                return new Outcome.Refused(problem.get());
            }
            var plan = strongbox.seal(id, rows.plan());
            var opened = imports.change(id, one -> one.opened(sha256(file), rows.count(), plan));
            isKept = opened.filter(one -> one.state() == Import.State.OPEN).isPresent();
            return isKept
                    ? new Outcome.Received(id)
                    : new Outcome.Refused("Det tog för lång tid att läsa filen. Försök igen.");
        } finally {
            if (!isKept) {
                forget(id);
            }
        }
    }

    /** In this order: what is interrupted is found by the import, which goes last. */
    private void forget(ImportId id) {
        strongbox.erase(id);
        imports.remove(id);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
