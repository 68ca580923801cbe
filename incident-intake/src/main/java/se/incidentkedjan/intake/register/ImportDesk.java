package se.incidentkedjan.intake.register;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where somebody brings an older register, says what it means, looks at what would become of it, and decides. Who may is for
 * the caller to know; an open import is there for whoever uploaded it and nobody else.
 */
public final class ImportDesk {

    private static final int MOST_NOTES = 200;
    private static final int MOST_LISTED = 200;

    private final Imports imports;
    private final Strongbox strongbox;
    private final Uploading uploading;
    private final Rows rows;
    private final TakenRows taken;
    private final Clock clock;

    ImportDesk(Imports imports, Strongbox strongbox, Uploading uploading, Rows rows, TakenRows taken, Clock clock) {
        this.imports = imports;
        this.strongbox = strongbox;
        this.uploading = uploading;
        this.rows = rows;
        this.taken = taken;
        this.clock = clock;
    }

    /**
     * Receives a file.
     *
     * @param owner the pseudonym of whoever uploads it
     * @param content read to its end or to the limit, and not closed
     * @throws IOException when the sender's stream breaks off
     */
    public Uploading.Outcome receive(String owner, InputStream content) throws IOException {
        return uploading.receive(owner, content);
    }

    /** An import that waits for a decision of this person's; empty when there is none. */
    public Optional<Import> open(ImportId id, String owner) {
        return imports.find(id)
                .filter(one -> one.state() == Import.State.OPEN && one.owner().equals(owner));
    }

    /** Those that wait for a decision of this person's, latest first. */
    public List<Import> open(String owner) {
        return imports.open(owner);
    }

    /** An import that has begun to become reports; empty when there is none. */
    public Optional<Import> begun(ImportId id) {
        return imports.find(id).filter(one -> switch (one.state()) {
            case IMPORTING, IMPORTED, UNDOING, UNDONE -> true;
            case RECEIVING, OPEN, DROPPED -> false;
        });
    }

    /** Those that have begun, latest first. */
    public List<Import> begun() {
        return imports.begun(MOST_LISTED);
    }

    /** How an open import is understood; empty when it is erased in the same moment. */
    public Optional<Plan> plan(Import one) {
        var sealed = one.plan();
        return sealed == null ? Optional.empty() : strongbox.open(one.id(), sealed);
    }

    /** Takes the columns for something else. What concerns säkerhetsskydd by that is forgotten at once. */
    public void take(Import one, Plan plan, Columns columns) {
        rows.forgetClassified(one.id(), columns);
        replan(one, new Plan(columns, plan.meanings(), plan.notes()));
    }

    /** Decides what words mean. */
    public void decide(Import one, Plan plan, Meanings meanings) {
        replan(one, new Plan(plan.columns(), meanings, plan.notes()));
    }

    private void replan(Import one, Plan plan) {
        var sealed = strongbox.seal(one.id(), plan);
        imports.change(one.id(), now -> now.planned(sealed));
    }

    /** The words that nobody understands by themselves, with how many rows say them, by field; only fields with some. */
    public Map<RegisterField, Map<String, Integer>> notUnderstood(Import one, Plan plan) {
        var fields = Arrays.stream(RegisterField.values())
                .filter(RegisterField::isChoice)
                .filter(field -> plan.columns().column(field).isPresent())
                .toList();
        return rows.notUnderstood(one.id(), plan, fields);
    }

    /** What it would do now. */
    public Preview preview(Import one, Plan plan) {
        return new Looking(rows, taken, MOST_NOTES).at(one.id(), plan, clock.instant());
    }

    /** What it would do now, with all that is to be known of its rows, for a list to work through in the file. */
    public Preview wholePreview(Import one, Plan plan) {
        return new Looking(rows, taken, Integer.MAX_VALUE).at(one.id(), plan, clock.instant());
    }

    /** Begins. Once more does nothing; the rest goes by itself, also after a crash. */
    public void begin(Import one, String by) {
        imports.change(one.id(), now -> now.begun(by, clock.instant()));
    }

    /** Gives it up, so that what is kept goes. */
    public void drop(Import one) {
        imports.change(one.id(), now -> now.dropped(clock.instant()));
        if (imports.find(one.id())
                .filter(now -> now.state() == Import.State.DROPPED)
                .isPresent()) {
            strongbox.erase(one.id());
            imports.remove(one.id());
        }
    }

    /**
     * Takes it back, also one that has not come to its end. Once more does nothing; the rest goes by itself, also after a
     * crash.
     *
     * @return whether it is being taken back, or has been
     */
    public boolean revoke(Import one, String by) {
        return imports.change(one.id(), now -> now.revoked(by, clock.instant()))
                .filter(Import::isTakenBack)
                .isPresent();
    }
}
