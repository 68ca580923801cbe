package se.incidentkedjan.intake.register.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import se.incidentkedjan.intake.register.SheetReader;

/** Tells by its first bytes what kind of table a file is, and has it read. */
public final class SheetFiles implements SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    @Override
    public Outcome read(byte[] file, Taker taker) {
        if (begins(file, ZIP)) {
            return new ExcelSheet(file).read(taker);
        }
        if (begins(file, OLD_EXCEL)) {
            return new Outcome.Unreadable(
                    "Filen är i det gamla Excelformatet (.xls) eller har ett lösenord. Öppna den i"
                            + " Excel och spara den som .xlsx utan lösenord, eller som CSV.");
        }
        if (begins(file, PDF)) {
            return new Outcome.Unreadable("Filen är en PDF. Spara registret som .xlsx eller CSV.");
        }
        return new CsvSheet(file).read(taker);
    }

    private static boolean begins(byte[] file, byte[] with) {
        return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
    }
}
