package se.incidentkedjan.documents.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;
import se.incidentkedjan.documents.Cell;
import se.incidentkedjan.documents.Column;
import se.incidentkedjan.documents.Row;
import se.incidentkedjan.documents.Table;
import se.incidentkedjan.events.swedish.SwedishTime;

/** Writes a table to a sheet: headings that stay in sight and can be filtered by, and cells with real types. */
final class SheetWriter {

    /** Beyond fifteen digits Excel rounds. */
    private static final BigDecimal LARGEST_EXACT = new BigDecimal("999999999999999");

    /** Excel counts a 29 February 1900 that never was; days before it come out wrong. */
    private static final LocalDate FIRST_RELIABLE_DAY = LocalDate.of(1900, 3, 1);

    /** Rows that widths are judged by, and how many are held before they are written. */
    private static final int AT_A_TIME = 500;

    private final Worksheet sheet;
    private final Table table;
    private final String origin;
    private boolean hides;

    /** Writes a table to a sheet; the origin stands last among the notes where there are any. */
    SheetWriter(Worksheet sheet, Table table, String origin) {
        this.sheet = sheet;
        this.table = table;
        this.origin = origin;
    }

    /** {@return whether a cell was kept back} */
    boolean hides() {
        return hides;
    }

    /** {@return how many rows were written, without the headings} */
    long write() throws IOException {
        refuseTooWide();
        Iterator<Row> rows = table.rows().iterator();
        List<Row> first = new ArrayList<>();
        while (first.size() < AT_A_TIME && rows.hasNext()) {
            first.add(rows.next());
        }
        writeHeadings();
        setWidths(first);
        int written = 0;
        for (Row row : first) {
            writeRow(++written, row);
        }
        sheet.flush();
        while (rows.hasNext()) {
            refuseTooLong(written + 1);
            writeRow(++written, rows.next());
            if (written % AT_A_TIME == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(0, 0, written, table.columns().size() - 1);
        writeNotes(written);
        return written;
    }

    private void writeHeadings() {
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(0, i, SheetText.of(table.columns().get(i).titleWithZone()));
            sheet.style(0, i)
                    .bold()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor("FFE8ECEF")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .format("@")
                    .set();
        }
    }

    private void setWidths(List<Row> first) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            // The arrow of the filter needs room beside the heading.
            int widest = Math.min(column.titleWithZone().length() + 4, 24);
            for (Row row : first) {
                if (row.cells().get(i) instanceof Cell.Text(String text)) {
                    widest = Math.max(widest, longestLine(text) + 2);
                }
            }
            int least = column.kind() == Column.Kind.MOMENT ? 18 : 12;
            sheet.width(i, Math.clamp(widest, least, 60));
        }
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private void writeRow(int row, Row cells) {
        for (int i = 0; i < cells.cells().size(); i++) {
            write(row, i, cells.cells().get(i));
        }
    }

    private void write(int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Hidden() -> writeHidden(row, column);
            case Cell.Text(String text) -> writeText(row, column, text);
            case Cell.YesNo answer -> writeText(row, column, answer.word());
            case Cell.Whole(long number) -> writeNumber(row, column, BigDecimal.valueOf(number), "0");
            case Cell.Exact exact -> writeNumber(row, column, exact.number(), decimals(exact.number()));
            case Cell.Day day ->
                writeTime(
                        row,
                        column,
                        day.day().atStartOfDay(),
                        "yyyy-mm-dd",
                        day.day().toString());
            case Cell.Moment moment ->
                writeTime(
                        row,
                        column,
                        LocalDateTime.ofInstant(moment.moment(), SwedishTime.ZONE)
                                .truncatedTo(ChronoUnit.SECONDS),
                        "yyyy-mm-dd hh:mm",
                        SwedishTime.shortDateAndTime(moment.moment()));
        }
    }

    /** A word among numbers stands where the numbers stand, and no sum takes it for zero unseen. */
    private void writeHidden(int row, int column) {
        hides = true;
        sheet.value(row, column, Cell.Hidden.WORD);
        Column.Kind kind = table.columns().get(column).kind();
        boolean number = kind == Column.Kind.NUMBER || kind == Column.Kind.DECIMAL;
        sheet.style(row, column)
                .format("@")
                .horizontalAlignment(number ? "right" : "left")
                .verticalAlignment("top")
                .set();
    }

    /** Below the rows and outside what is filtered; a note may run over the cells beside it. */
    private void writeNotes(int lastRow) {
        List<String> notes = new ArrayList<>(table.notes());
        if (hides) {
            notes.add(Cell.Hidden.MEANING);
        }
        if (notes.isEmpty()) {
            return;
        }
        notes.add(origin);
        int row = lastRow + 2;
        if (row + notes.size() > Worksheet.MAX_ROWS) {
            throw tooLong();
        }
        for (String note : notes) {
            sheet.value(row, 0, SheetText.of(note));
            sheet.style(row, 0).format("@").italic().set();
            row++;
        }
    }

    /** In the format of text a cell also stays text when somebody edits it. */
    private void writeText(int row, int column, String text) {
        sheet.value(row, column, SheetText.of(text));
        sheet.style(row, column)
                .format("@")
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private void writeNumber(int row, int column, BigDecimal number, String format) {
        if (number.abs().compareTo(LARGEST_EXACT) > 0) {
            writeText(row, column, number.toPlainString());
            return;
        }
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).verticalAlignment("top").set();
    }

    private static String decimals(BigDecimal number) {
        return number.scale() <= 0 ? "0" : "0." + "0".repeat(Math.min(number.scale(), 15));
    }

    private void writeTime(int row, int column, LocalDateTime time, String format, String inWords) {
        if (time.toLocalDate().isBefore(FIRST_RELIABLE_DAY)) {
            writeText(row, column, inWords);
            return;
        }
        sheet.value(row, column, time);
        sheet.style(row, column).format(format).verticalAlignment("top").set();
    }

    private void refuseTooWide() {
        if (table.columns().size() > Worksheet.MAX_COLS) {
            throw new IllegalArgumentException("The table «%s» has %d columns, and an Excel sheet holds at most %d."
                    .formatted(table.title(), table.columns().size(), Worksheet.MAX_COLS));
        }
    }

    private void refuseTooLong(int row) {
        if (row >= Worksheet.MAX_ROWS) {
            throw tooLong();
        }
    }

    private IllegalArgumentException tooLong() {
        return new IllegalArgumentException(
                "The table «%s» has more rows than the %d an Excel sheet holds: narrow it, or write CSV."
                        .formatted(table.title(), Worksheet.MAX_ROWS - 1));
    }
}
