package se.incidentkedjan.intake.register;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import se.incidentkedjan.events.Municipality;
import se.incidentkedjan.intake.masking.Masked;
import se.incidentkedjan.intake.report.OldIncident;
import se.incidentkedjan.intake.report.OldIncidents;
import se.incidentkedjan.kit.sealing.BlindIndex;
import se.incidentkedjan.kit.sealing.InstallationKey;

/** The kept rows of imports, as they are understood by a plan. The same in the preview and when they are taken. */
final class Rows {

    /**
     * A row with what it is found to be.
     *
     * @param row as the file counts
     * @param index what it is known again by; empty text when it cannot be taken
     * @param content an index of all that it says; empty text when it cannot be taken
     * @param judged what it is
     */
    record One(int row, String index, String content, Judged judged) {}

    private final Strongbox strongbox;
    private final RowJudge judge;
    private final Supplier<Choices> choices;
    private final OldIncidents desk;
    private final BlindIndex indexes;
    private final Municipality municipality;

    Rows(
            Strongbox strongbox,
            RowJudge judge,
            Supplier<Choices> choices,
            OldIncidents desk,
            InstallationKey secret,
            Municipality municipality) {
        this.strongbox = strongbox;
        this.judge = judge;
        this.choices = choices;
        this.desk = desk;
        this.indexes = secret.index("register-row");
        this.municipality = municipality;
    }

    /** Some of the rows, judged; empty after the last ones. */
    Optional<List<One>> judged(ImportId id, int part, Plan plan, Instant now) {
        var known = choices.get();
        return strongbox
                .rows(id, part)
                .map(rows -> rows.stream()
                        .map(row ->
                                one(row.number(), judge.judge(id, row, plan.columns(), known, plan.meanings(), now)))
                        .toList());
    }

    private One one(int row, Judged judged) {
        return switch (judged) {
            case Judged.Ready ready ->
                new One(
                        row,
                        index("register-row", ready.identity()),
                        index("register-row-content", ready.content()),
                        judged);
            case Judged.Refused refused -> new One(row, "", "", judged);
        };
    }

    private String index(String kind, String text) {
        return indexes.of(kind + "\n" + municipality + "\n" + text);
    }

    /** The words of a row as they are kept. */
    Masked words(OldIncident old) {
        return desk.words(old);
    }

    /**
     * What the file says in fields, with how many rows say it, where that is not understood by itself; in the order of the
     * alphabet. Fields in which all is understood are left out.
     */
    Map<RegisterField, Map<String, Integer>> notUnderstood(ImportId id, Plan plan, List<RegisterField> fields) {
        var found = new EnumMap<RegisterField, Map<String, Integer>>(RegisterField.class);
        var known = choices.get();
        for (int part = 0; ; part++) {
            var rows = strongbox.rows(id, part);
            if (rows.isEmpty()) {
                return found;
            }
            for (var row : rows.get()) {
                for (var field : fields) {
                    var text = plan.columns().cell(row, field);
                    if (!text.isEmpty() && known.understood(field, text).isEmpty()) {
                        found.computeIfAbsent(field, any -> new TreeMap<>())
                                .merge(Wording.plain(text), 1, Integer::sum);
                    }
                }
            }
        }
    }

    /** Takes away the words of rows that concern säkerhetsskydd by what the columns are taken for now. */
    void forgetClassified(ImportId id, Columns columns) {
        for (int part = 0; ; part++) {
            var rows = strongbox.rows(id, part);
            if (rows.isEmpty()) {
                return;
            }
            var left = rows.get().stream()
                    .map(row -> RowsOfAFile.withoutClassified(row, columns))
                    .toList();
            if (!left.equals(rows.get())) {
                strongbox.keep(id, part, left);
            }
        }
    }
}
