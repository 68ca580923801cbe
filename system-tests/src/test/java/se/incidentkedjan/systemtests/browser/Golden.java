package se.incidentkedjan.systemtests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a screen reader is given of a page, kept as text that people can read and review. Written anew with
 * {@code -Dgolden-aria.write=true}.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "aria");

    private Golden() {}

    /** Compares the main part of the page with what is kept. Numbers that differ each time are left out. */
    static void aria(Page page, String name) {
        var heard = page.locator("main")
                        .ariaSnapshot()
                        .replaceAll("\\d{4}-\\d{6}", "ÅÅÅÅ-NNNNNN")
                        .replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", "KOD")
                        .replaceAll("(Mottagen )[^.]*\\.\\d\\d", "$1TID")
                        .replaceAll("time: .*", "time: TID")
                        .replaceAll("(?<=token=)[0-9a-f-]+", "…")
                + "\n";
        var file = FOLDER.resolve(name + ".yml");
        try {
            if (Boolean.getBoolean("golden-aria.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, heard);
            }
            assertThat(heard).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
