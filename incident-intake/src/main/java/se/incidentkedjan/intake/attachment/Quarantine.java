package se.incidentkedjan.intake.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import se.incidentkedjan.intake.attachment.Scanner.Verdict;
import se.incidentkedjan.kit.sealing.SealBroken;

/**
 * Has files searched that wait for it. Two instances may search the same file; they find the same, and the first one is
 * noted. While the scanner does not answer, files wait.
 */
public final class Quarantine {

    private static final int AT_ONCE = 20;
    private static final int PATIENCE = 5;
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

    private final Shelf shelf;
    private final Attachments attachments;
    private final Scanner scanner;
    private final Tally tally;
    private final Clock clock;

    /** Has the files of a shelf searched. */
    public Quarantine(Shelf shelf, Attachments attachments, Scanner scanner, Tally tally, Clock clock) {
        this.shelf = shelf;
        this.attachments = attachments;
        this.scanner = scanner;
        this.tally = tally;
        this.clock = clock;
    }

    /**
     * Searches what waits. Throws when the store does not answer.
     *
     * @return false when the scanner does not answer, so that it is to be tried again later
     */
    public boolean look() {
        for (var attachment : shelf.quarantined(AT_ONCE)) {
            if (!search(attachment)) {
                return false;
            }
            if (hasFailedBefore(attachment)) {
                // They come last, one each time: those that came since do not wait for what hangs.
                return true;
            }
        }
        return true;
    }

    private static boolean hasFailedBefore(Attachment attachment) {
        return attachment.scan() instanceof Scan.Quarantined(int failures) && failures > 0;
    }

    private boolean search(Attachment attachment) {
        var opened = attachments.forScanning(attachment);
        if (opened.isEmpty()) {
            // It is erased, and about to be taken away.
            return true;
        }
        Verdict verdict;
        try (InputStream content = opened.get()) {
            verdict = scanner.scan(content);
        } catch (SealBroken e) {
            note(attachment, new Scan.Unscannable(Scan.Reason.DAMAGED));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tally.scanned(verdict);
        switch (verdict) {
            case Verdict.Clean clean -> note(attachment, new Scan.Clean());
            case Verdict.Infected(String signature) -> note(attachment, new Scan.Infected(signature));
            case Verdict.TooLarge large -> note(attachment, new Scan.Unscannable(Scan.Reason.TOO_LARGE));
            case Verdict.Failed failed -> {
                if (!scanner.isThere()) {
                    return false;
                }
                failed(attachment);
            }
        }
        return true;
    }

    /**
     * The scanner answers otherwise, so it may be this file that it cannot take. It may also be that its disk is full: for a
     * day the file stays where it is, which is told of, and nothing leaves the quarantine unsearched because of that.
     */
    private void failed(Attachment attachment) {
        if (attachment.scan() instanceof Scan.Quarantined(int failures)) {
            boolean given = failures + 1 >= PATIENCE
                    && attachment.receivedAt().plus(GIVEN_UP_AFTER).isBefore(clock.instant());
            note(
                    attachment,
                    given ? new Scan.Unscannable(Scan.Reason.SCANNER_FAILS) : new Scan.Quarantined(failures + 1));
        }
    }

    private void note(Attachment attachment, Scan after) {
        shelf.scanned(attachment.id(), attachment.scan(), after);
    }
}
