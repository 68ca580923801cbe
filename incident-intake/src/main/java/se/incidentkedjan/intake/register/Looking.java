package se.incidentkedjan.intake.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.intake.masking.PatternKind;
import se.incidentkedjan.intake.register.Preview.Shown;

/** Goes through the rows of an import once, to tell what it would do; changes nothing. */
final class Looking {

    private static final int FIRST = 10;

    private final Rows rows;
    private final TakenRows taken;
    private final int mostNotes;
    private final List<RowNote> notes = new ArrayList<>();
    private final List<RowNote> remarks = new ArrayList<>();
    private final Map<PatternKind, Integer> masked = new EnumMap<>(PatternKind.class);
    private final List<Shown> first = new ArrayList<>();
    private final Map<String, Seen> inThisFile = new HashMap<>();
    private int ready;
    private int refused;
    private int already;
    private int allNotes;
    private int allRemarks;

    /** A row above in the same file. */
    private record Seen(int row, String content) {}

    /**
     * Looks at rows.
     *
     * @param mostNotes how many of the notes to keep
     */
    Looking(Rows rows, TakenRows taken, int mostNotes) {
        this.rows = rows;
        this.taken = taken;
        this.mostNotes = mostNotes;
    }

    Preview at(ImportId id, Plan plan, Instant now) {
        var there = new AlreadyThere(plan.columns());
        for (int part = 0; ; part++) {
            var judged = rows.judged(id, part, plan, now);
            if (judged.isEmpty()) {
                return new Preview(ready, refused, already, notes, allNotes, remarks, allRemarks, masked, first);
            }
            var known = taken.taken(judged.get().stream()
                    .filter(one -> one.judged() instanceof Judged.Ready)
                    .map(Rows.One::index)
                    .toList());
            judged.get().forEach(one -> look(one, known.get(one.index()), there));
        }
    }

    private void look(Rows.One one, @Nullable String taken, AlreadyThere there) {
        switch (one.judged()) {
            case Judged.Refused(var why) -> {
                refused++;
                allNotes += add(notes, why);
            }
            case Judged.Ready ready -> {
                var above = inThisFile.putIfAbsent(one.index(), new Seen(one.row(), one.content()));
                if (taken != null) {
                    already(there.taken(one.row(), ready.old(), taken.equals(one.content())));
                } else if (above != null) {
                    already(there.above(
                            one.row(), ready.old(), above.row(), above.content().equals(one.content())));
                } else {
                    take(one.row(), ready);
                }
            }
        }
    }

    private void already(RowNote why) {
        already++;
        allNotes += add(notes, List.of(why));
    }

    private void take(int row, Judged.Ready one) {
        ready++;
        allRemarks += add(remarks, one.remarks());
        if (ready > Preview.MASKED_AT_MOST) {
            // Half a millisecond a row: somebody waits for the page.
            return;
        }
        var words = rows.words(one.old());
        words.counts().forEach((kind, count) -> masked.merge(kind, count, Integer::sum));
        if (first.size() < FIRST) {
            first.add(new Shown(row, one.old(), words.text()));
        }
    }

    /** Keeps the first ones; all of them are counted. */
    private int add(List<RowNote> all, List<RowNote> more) {
        more.stream().limit(Math.max(0, mostNotes - all.size())).forEach(all::add);
        return more.size();
    }
}
