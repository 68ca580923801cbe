package se.incidentkedjan.intake.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.kit.sealing.Sealed;

/**
 * One import, from when its file came to when it is taken back.
 *
 * @param id what it is called
 * @param owner the pseudonym of whoever uploaded the file
 * @param uploadedAt when, UTC
 * @param fileHash SHA-256 of the file, in hex
 * @param rows how many rows it has below its headings, empty ones left out
 * @param state how far it has come
 * @param plan its headings and what they are taken for; absent when its rows are erased
 * @param progress what has become of its rows; from when it is begun
 * @param turning who asked for the latest step that changes reports, and when; absent before the first
 * @param finishedAt when the last row was dealt with, UTC; absent before
 * @param claim who works at it, so that two do not
 * @param progressedAt when it last came any further, UTC; not when that was last tried; absent before it is begun or given up
 */
public record Import(
        ImportId id,
        String owner,
        Instant uploadedAt,
        String fileHash,
        int rows,
        State state,
        @Nullable Sealed plan,
        Progress progress,
        @Nullable Turning turning,
        @Nullable Instant finishedAt,
        @Nullable Claim claim,
        @Nullable Instant progressedAt) {

    /** So long what was uploaded is kept when nobody goes on with it. */
    public static final Duration KEPT_FOR = Duration.ofHours(24);

    /** So long an import can be taken back. */
    public static final Duration REVOCABLE_FOR = Duration.ofDays(30);

    /**
     * So long whoever works at it may be silent before somebody else goes on. A part takes a few seconds, and a process
     * that was killed is waited for so long; two at the same time do the same work to one effect.
     */
    static final Duration CLAIMED_FOR = Duration.ofSeconds(20);

    /** So long a part may take before it is said that an import waits. */
    private static final Duration UNREMARKABLE = Duration.ofSeconds(15);

    /** How far it has come. */
    public enum State {
        /** Its file is being read. */
        RECEIVING,
        /** Its rows are kept, and somebody looks at what they mean. */
        OPEN,
        /** Its rows become reports. */
        IMPORTING,
        /** All rows are dealt with. */
        IMPORTED,
        /** Its reports are withdrawn. */
        UNDOING,
        /** All its reports are withdrawn. */
        UNDONE,
        /** It is given up, and what is kept of it goes. */
        DROPPED
    }

    /**
     * What has become of the rows so far; together all that have been looked at.
     *
     * @param imported became reports
     * @param refused could not be taken
     * @param already were there before
     * @param withdrawn of those that became reports, taken back
     */
    public record Progress(int imported, int refused, int already, int withdrawn) {
        static final Progress NONE = new Progress(0, 0, 0, 0);

        /** How many rows have been looked at. */
        public int done() {
            return imported + refused + already;
        }
    }

    /**
     * A step that changes reports.
     *
     * @param by the pseudonym of whoever asked for it
     * @param at when, UTC
     */
    public record Turning(String by, Instant at) {}

    /**
     * That somebody works at it.
     *
     * @param by which process
     * @param at when it last said so, UTC; also when it has come no further
     */
    public record Claim(String by, Instant at) {}

    /** A file that is coming. */
    static Import expected(ImportId id, String owner, Instant now) {
        return new Import(id, owner, now, "", 0, State.RECEIVING, null, Progress.NONE, null, null, null, null);
    }

    /** Its file has been read; itself when it has been given up meanwhile. */
    Import opened(String hash, int count, Sealed its) {
        return state == State.RECEIVING
                ? new Import(id, owner, uploadedAt, hash, count, State.OPEN, its, progress, null, null, null, null)
                : this;
    }

    /** With another plan; itself when it is not open any more. */
    Import planned(Sealed other) {
        return state == State.OPEN
                ? new Import(id, owner, uploadedAt, fileHash, rows, state, other, progress, null, null, null, null)
                : this;
    }

    /** Begun; itself when it is not open, so that pressing twice begins once. */
    Import begun(String by, Instant now) {
        return state == State.OPEN
                ? become(State.IMPORTING, plan, progress, new Turning(by, now), null, null, now)
                : this;
    }

    /** Given up; itself when its rows have begun to become reports. */
    Import dropped(Instant now) {
        return state == State.OPEN || state == State.RECEIVING
                ? become(State.DROPPED, null, progress, turning, finishedAt, null, now)
                : this;
    }

    /** Begun to be taken back; itself when it cannot be. */
    Import revoked(String by, Instant now) {
        // Whoever works at it is waited for, as always: what it takes in the meantime has to go too.
        return isRevocable(now)
                ? become(State.UNDOING, null, progress, new Turning(by, now), finishedAt, claim, now)
                : this;
    }

    /** Whether it can be taken back: while its rows become reports, and for some time after the last one. */
    public boolean isRevocable(Instant now) {
        return state == State.IMPORTING
                || (state == State.IMPORTED && finishedAt != null && !now.isAfter(finishedAt.plus(REVOCABLE_FOR)));
    }

    /** Whether it is being taken back, or has been. */
    boolean isTakenBack() {
        return state == State.UNDOING || state == State.UNDONE;
    }

    /** Since when, UTC, it waits for something, such as a store or another process; empty when it does not. */
    public Optional<Instant> waitingSince(Instant now) {
        return Optional.ofNullable(progressedAt)
                .filter(at -> state == State.IMPORTING || state == State.UNDOING)
                .filter(at -> at.plus(UNREMARKABLE).isBefore(now));
    }

    /** Until when it can be taken back, UTC; null before it is finished. */
    public @Nullable Instant revocableUntil() {
        return finishedAt == null ? null : finishedAt.plus(REVOCABLE_FOR);
    }

    /** Whether there is something to do without anybody asking. */
    boolean isAtWork() {
        return state == State.IMPORTING || state == State.UNDOING || state == State.DROPPED;
    }

    /** Claimed by a process; itself when another one works at it. */
    Import claimed(String by, Instant now) {
        var free = claim == null
                || claim.by().equals(by)
                || claim.at().plus(CLAIMED_FOR).isBefore(now);
        return isAtWork() && free
                ? become(state, plan, progress, turning, finishedAt, new Claim(by, now), progressedAt)
                : this;
    }

    /** Whether this process makes reports of its rows. */
    boolean isTakenBy(String by) {
        return state == State.IMPORTING && isClaimedBy(by);
    }

    /** Whether this process works at it. */
    boolean isClaimedBy(String by) {
        return claim != null && claim.by().equals(by);
    }

    /** With more of its rows dealt with; itself when somebody else has gone on with it. */
    Import advanced(Progress after, String by, Instant now) {
        return isClaimedBy(by) ? become(state, plan, after, turning, finishedAt, new Claim(by, now), now) : this;
    }

    /** All rows are dealt with; those that were not to be found are among the refused, so that each is accounted for. */
    Import finished(Instant now) {
        var missing = Math.max(0, rows - progress.done());
        var all = new Progress(
                progress.imported(), progress.refused() + missing, progress.already(), progress.withdrawn());
        return state == State.IMPORTING ? become(State.IMPORTED, null, all, turning, now, null, now) : this;
    }

    /** All reports are withdrawn. */
    Import undone() {
        var all = new Progress(progress.imported(), progress.refused(), progress.already(), progress.imported());
        return state == State.UNDOING ? become(State.UNDONE, null, all, turning, finishedAt, null, progressedAt) : this;
    }

    private Import become(
            State next,
            @Nullable Sealed itsPlan,
            Progress itsProgress,
            @Nullable Turning itsTurning,
            @Nullable Instant itsEnd,
            @Nullable Claim itsClaim,
            @Nullable Instant itsStep) {
        return new Import(
                id,
                owner,
                uploadedAt,
                fileHash,
                rows,
                next,
                itsPlan,
                itsProgress,
                itsTurning,
                itsEnd,
                itsClaim,
                itsStep);
    }
}
