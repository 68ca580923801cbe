package se.incidentkedjan.reporting.publication.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.disclosure.PublishedFigures;
import se.incidentkedjan.reporting.disclosure.Things;
import se.incidentkedjan.reporting.suppression.Aggregate;
import se.incidentkedjan.reporting.suppression.Count;
import se.incidentkedjan.reporting.suppression.Cube;
import se.incidentkedjan.reporting.suppression.Days;
import se.incidentkedjan.reporting.suppression.Published;
import se.incidentkedjan.reporting.suppression.Trait;

/**
 * Published figures in few bytes: each name is written once and is a number from then on, numbers take as many bytes as they need, and all of it
 * is compressed. The first byte says which form it is, so that others can come.
 */
final class PackedFigures {

    private static final int FORM = 1;
    private static final int SEVEN_BITS = 128;

    /** No report is on a day before it. */
    private static final long FIRST_DAY = LocalDate.of(1800, 1, 1).toEpochDay();

    private PackedFigures() {}

    static byte[] of(PublishedFigures figures) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(FORM);
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            new Packing(out).figures(figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads them back.
     *
     * @throws IllegalStateException when they were written by a later version of the program
     */
    static PublishedFigures read(byte[] packed) {
        if (packed.length == 0 || packed[0] != FORM) {
            throw new IllegalStateException("published figures in a form that this version cannot read");
        }
        try (var in =
                new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1)))) {
            return new Unpacking(in).figures();
        } catch (IOException e) {
            throw new UncheckedIOException("published figures that are not whole", e);
        }
    }

    private static final class Packing {

        private final DataOutputStream out;
        private final Map<String, Integer> names = new HashMap<>();

        Packing(DataOutputStream out) {
            this.out = out;
        }

        void figures(PublishedFigures figures) throws IOException {
            number(figures.byThings().size());
            for (var things : new TreeSet<>(figures.byThings().keySet())) {
                var published = figures.byThings().get(things);
                if (published != null) {
                    name(things.name());
                    aggregates(published.shown());
                    aggregates(published.hidden());
                    counts(published.counts().counts());
                }
            }
        }

        private void aggregates(List<Aggregate> aggregates) throws IOException {
            number(aggregates.size());
            for (var aggregate : aggregates) {
                day(aggregate.days().from());
                day(aggregate.days().to());
                var units = aggregate.units();
                number(units == null ? 0 : units.size() + 1);
                if (units != null) {
                    for (var unit : new TreeSet<>(units)) {
                        name(unit);
                    }
                }
                trait(aggregate.trait());
            }
        }

        private void counts(List<Count> counts) throws IOException {
            number(counts.size());
            for (var count : counts) {
                day(count.day());
                name(count.unit());
                trait(count.trait());
                number(count.incidents());
            }
        }

        private void trait(@Nullable Trait trait) throws IOException {
            number(trait == null ? 0 : 1);
            if (trait != null) {
                name(trait.topic());
                name(trait.member());
            }
        }

        private void day(LocalDate day) throws IOException {
            number(day.toEpochDay() - FIRST_DAY);
        }

        private void name(String name) throws IOException {
            var known = names.get(name);
            if (known == null) {
                number(0);
                out.writeUTF(name);
                names.put(name, names.size() + 1);
            } else {
                number(known);
            }
        }

        /** Seven bits in each byte, the lowest first. */
        private void number(long number) throws IOException {
            if (number < 0) {
                throw new IllegalArgumentException("no number below nought is counted");
            }
            long rest = number;
            while (rest >= SEVEN_BITS) {
                out.writeByte((int) (rest % SEVEN_BITS + SEVEN_BITS));
                rest /= SEVEN_BITS;
            }
            out.writeByte((int) rest);
        }
    }

    private static final class Unpacking {

        private final DataInputStream in;
        private final List<String> names = new ArrayList<>();

        Unpacking(DataInputStream in) {
            this.in = in;
        }

        PublishedFigures figures() throws IOException {
            var byThings = new EnumMap<Things, Published>(Things.class);
            for (long left = number(); left > 0; left--) {
                byThings.put(Things.valueOf(name()), new Published(aggregates(), aggregates(), new Cube(counts())));
            }
            return new PublishedFigures(byThings);
        }

        private List<Aggregate> aggregates() throws IOException {
            var aggregates = new ArrayList<Aggregate>();
            for (long left = number(); left > 0; left--) {
                aggregates.add(new Aggregate(new Days(day(), day()), units(), trait()));
            }
            return aggregates;
        }

        private @Nullable Set<String> units() throws IOException {
            long size = number();
            if (size == 0) {
                return null;
            }
            var units = new TreeSet<String>();
            for (long left = size - 1; left > 0; left--) {
                units.add(name());
            }
            return units;
        }

        private List<Count> counts() throws IOException {
            var counts = new ArrayList<Count>();
            for (long left = number(); left > 0; left--) {
                counts.add(new Count(day(), name(), trait(), number()));
            }
            return counts;
        }

        private @Nullable Trait trait() throws IOException {
            return number() == 0 ? null : new Trait(name(), name());
        }

        private LocalDate day() throws IOException {
            return LocalDate.ofEpochDay(number() + FIRST_DAY);
        }

        private String name() throws IOException {
            int known = (int) number();
            if (known == 0) {
                names.add(in.readUTF());
                return names.getLast();
            }
            return names.get(known - 1);
        }

        private long number() throws IOException {
            long number = 0;
            long place = 1;
            int next = in.readUnsignedByte();
            while (next >= SEVEN_BITS) {
                number += (next - SEVEN_BITS) * place;
                place *= SEVEN_BITS;
                next = in.readUnsignedByte();
            }
            return number + next * place;
        }
    }
}
