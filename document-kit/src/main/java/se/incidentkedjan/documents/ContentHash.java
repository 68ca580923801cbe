package se.incidentkedjan.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hash over what a paper says, whatever it looks like and whenever it was printed.
 *
 * <p>SHA-256 over issuer, title, subtitle, sections and attachments. Each text goes in with its length before it, so that words cannot
 * move from one part to the next without changing the hash. The time of making and a printed hash are left out: the same
 * content printed again has the same hash.
 */
public final class ContentHash {

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256; this one has not.", e);
        }
    }

    /** {@return the hash in 64 hexadecimal digits} */
    public static String of(Paper paper) {
        ContentHash hash = new ContentHash();
        hash.add("paper", paper.issuer(), paper.title(), paper.subtitle());
        hash.addCount(paper.sections().size());
        paper.sections().forEach(hash::add);
        paper.attachments().forEach(hash::add);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Section section) {
        add("section", section.heading());
        addCount(section.blocks().size());
        section.blocks().forEach(this::add);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Paragraph(String text) -> add("paragraph", text);
            case Block.Note(String text) -> add("note", text);
            case Block.Facts facts -> {
                add("facts");
                addCount(facts.facts().size());
                facts.facts().forEach(fact -> {
                    add("fact", fact.label());
                    add(fact.value());
                });
            }
            case Block.Heading(String text) -> add("heading", text);
            case Block.Points(List<String> points) -> {
                add("points");
                addAll(points);
            }
            case Chart chart -> add(chart);
            case Table table -> add(table);
        }
    }

    private void add(Chart chart) {
        add("chart", chart.form().name(), chart.title(), chart.description(), chart.category(), chart.unit());
        addAll(chart.labels());
        addCount(chart.series().size());
        for (Chart.Series series : chart.series()) {
            add("series", series.name());
            series.values().forEach(this::add);
        }
    }

    private void add(Attachment attachment) {
        add(
                "attachment",
                attachment.name(),
                attachment.mediaType(),
                attachment.description(),
                attachment.relationship().name());
        byte[] bytes = attachment.bytes();
        addCount(bytes.length);
        digest.update(bytes);
    }

    private void addAll(List<String> texts) {
        addCount(texts.size());
        texts.forEach(this::add);
    }

    private void add(Table table) {
        add("table", table.title());
        addCount(table.columns().size());
        for (Column column : table.columns()) {
            add("column", column.title(), column.kind().name());
            if (column.unit() != null) {
                add("unit", column.unit());
            }
        }
        for (Row row : table.rows()) {
            add("row");
            row.cells().forEach(this::add);
        }
        add("end");
        table.notes().forEach(note -> add("below", note));
    }

    private void add(Cell cell) {
        switch (cell) {
            case Cell.Empty() -> add("empty");
            case Cell.Hidden() -> add("hidden");
            case Cell.Text(String text) -> add("text", text);
            case Cell.Whole(long number) -> add("whole", Long.toString(number));
            case Cell.Exact exact -> add("exact", exact.number().toPlainString());
            case Cell.Day day -> add("day", day.day().toString());
            case Cell.Moment moment -> add("moment", moment.moment().toString());
            case Cell.YesNo answer -> add("answer", answer.word());
        }
    }

    private void add(@Nullable String... texts) {
        for (String text : texts) {
            if (text == null) {
                addCount(-1);
            } else {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                addCount(bytes.length);
                digest.update(bytes);
            }
        }
    }

    private void addCount(int count) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }
}
