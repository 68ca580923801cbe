package se.incidentkedjan.intake.register.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A packed file with one part replaced. */
final class Rezipped {

    private Rezipped() {}

    static byte[] replacing(byte[] file, String part, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(file).get();
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(part)
                                ? content.getBytes(UTF_8)
                                : in.getInputStream(entry).readAllBytes());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
