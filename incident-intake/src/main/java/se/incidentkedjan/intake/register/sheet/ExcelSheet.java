package se.incidentkedjan.intake.register.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import se.incidentkedjan.intake.register.SheetReader.Outcome;
import se.incidentkedjan.intake.register.SheetReader.Taker;

/** A table as Excel keeps it since 2007: the first visible sheet in which something stands. Formulas are read as their values. */
final class ExcelSheet {

    private static final String BROKEN =
            "Filen går inte att läsa som .xlsx. Öppna den i Excel och spara den på nytt som .xlsx, eller som CSV.";

    private final byte[] file;

    ExcelSheet(byte[] file) {
        this.file = file;
    }

    Outcome read(Taker taker) {
        return switch (Weighing.of(file)) {
            case LIGHT -> readLight(taker);
            case TOO_LARGE ->
                new Outcome.Unreadable(
                        "Filen blir för stor när den packas upp. Ta bort blad, bilder och formatering som"
                                + " inte behövs, eller spara bladet som CSV.");
            case NO_WORKBOOK ->
                new Outcome.Unreadable(
                        "Filen är inte en Excelfil (.xlsx). Spara registret som .xlsx eller CSV. En fil från LibreOffice"
                                + " (.ods) går inte att läsa.");
            case BROKEN -> new Outcome.Unreadable(BROKEN);
        };
    }

    private Outcome readLight(Taker taker) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            var visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            for (var sheet : visible) {
                if (take(sheet, taker)) {
                    return new Outcome.Read(notes(sheet, visible.size()));
                }
            }
            return new Outcome.Read(List.of());
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | IllegalArgumentException
                | DateTimeException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            return new Outcome.Unreadable(BROKEN);
        }
    }

    private static List<String> notes(Sheet sheet, int visible) {
        return visible == 1
                ? List.of("Excel.")
                : List.of("Excel. Bladet «%s» lästes, de andra bladen lästes inte.".formatted(sheet.getName()));
    }

    /** Whether anything stood in it. */
    private static boolean take(Sheet sheet, Taker taker) throws IOException {
        boolean isFilled = false;
        try (var rows = sheet.openStream()) {
            var iterator = rows.iterator();
            while (iterator.hasNext()) {
                var row = iterator.next();
                var cells = cells(row);
                isFilled |= !cells.stream().allMatch(String::isBlank);
                if (!taker.take(row.getRowNum(), cells)) {
                    return true;
                }
            }
        }
        return isFilled;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(Optional.ofNullable(row.getCell(column))
                    .map(ExcelCell::text)
                    .orElse(""));
        }
        return cells;
    }
}
