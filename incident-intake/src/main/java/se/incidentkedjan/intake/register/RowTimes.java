package se.incidentkedjan.intake.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.swedish.SwedishTime;

/** The times of a row, and what is wrong with them. */
final class RowTimes {

    private static final Instant EARLIEST =
            LocalDate.of(1990, 1, 1).atStartOfDay(SwedishTime.ZONE).toInstant();

    private final RawRow row;
    private final Columns columns;
    private final List<RowNote> notes;
    private final Map<RegisterField, Instant> times = new EnumMap<>(RegisterField.class);
    private boolean isUnreadable;

    RowTimes(
            RawRow row,
            Columns columns,
            Function<String, MomentReading> moments,
            Instant now,
            List<RowNote> notes,
            List<RowNote> remarks) {
        this.row = row;
        this.columns = columns;
        this.notes = notes;
        for (var field : RegisterField.values()) {
            if (field.kind() == RegisterField.Kind.START || field.kind() == RegisterField.Kind.END) {
                read(field, moments, now, remarks);
            }
        }
        order(RegisterField.OCCURRED_FROM, RegisterField.OCCURRED_TO);
        for (var beginning : RegisterField.beginnings()) {
            order(beginning, RegisterField.CLOSED);
        }
        if (!isUnreadable && received() == null) {
            wrong(
                    RegisterField.RECEIVED,
                    "Det står inte när incidenten inkom, upptäcktes eller inträffade.",
                    "Skriv minst ett av datumen.");
        }
    }

    private void read(
            RegisterField field, Function<String, MomentReading> moments, Instant now, List<RowNote> remarks) {
        var text = columns.cell(row, field);
        if (text.isEmpty()) {
            return;
        }
        switch (moments.apply(text)) {
            case MomentReading.Wrong(String what) -> {
                isUnreadable = true;
                wrong(field, what, "Skriv till exempel 2024-03-05 eller 2024-03-05 14:30.");
            }
            case MomentReading.Read read -> {
                var time = field.kind() == RegisterField.Kind.END ? read.to() : read.from();
                // A day that is not over has not ended yet: what ended today ended at the latest now.
                var known = time.isAfter(now) && !read.from().isAfter(now) ? now : time;
                keep(field, known, now);
                if (read.remark() != null) {
                    remarks.add(new RowNote(row.number(), columns.heading(field), read.remark(), ""));
                }
            }
        }
    }

    private void keep(RegisterField field, Instant time, Instant now) {
        if (time.isAfter(now)) {
            isUnreadable = true;
            wrong(field, "Tiden har inte varit än.", "Kontrollera datumet.");
        } else if (time.isBefore(EARLIEST)) {
            isUnreadable = true;
            wrong(field, "Tiden ligger före år 1990.", "Kontrollera årtalet.");
        } else {
            times.put(field, time);
        }
    }

    private void order(RegisterField first, RegisterField then) {
        var begun = at(first);
        var ended = at(then);
        if (begun != null && ended != null && ended.isBefore(begun)) {
            wrong(
                    then,
                    "Tiden i «%s» ligger före tiden i «%s».".formatted(columns.heading(then), columns.heading(first)),
                    "Kontrollera båda tiderna.");
        }
    }

    private void wrong(RegisterField field, String what, String remedy) {
        notes.add(new RowNote(row.number(), columns.heading(field), what, remedy));
    }

    @Nullable
    Instant at(RegisterField field) {
        return times.get(field);
    }

    /** When the older register received it, or the closest that is known. */
    @Nullable
    Instant received() {
        return RegisterField.beginnings().stream()
                .map(times::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The field that tells when it was received. */
    RegisterField receivedBy() {
        return RegisterField.beginnings().stream()
                .filter(times::containsKey)
                .findFirst()
                .orElse(RegisterField.RECEIVED);
    }

    /** The latest of what may have begun a legal clock. */
    Instant latestBeginning() {
        return Stream.of(RegisterField.RECEIVED, RegisterField.DISCOVERED, RegisterField.AWARE)
                .map(times::get)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .or(() -> Optional.ofNullable(received()))
                .orElse(Instant.MIN);
    }
}
