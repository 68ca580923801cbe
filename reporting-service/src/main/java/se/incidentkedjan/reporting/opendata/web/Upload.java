package se.incidentkedjan.reporting.opendata.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.reporting.opendata.OpenFileReader;
import se.incidentkedjan.reporting.opendata.ReadFile;
import se.incidentkedjan.reporting.opendata.ReadFile.Fault;

/**
 * What was sent with the form of the comparison: files, read as they come and kept nowhere, and what was chosen.
 *
 * @param files what each file held
 * @param faults what is wrong with the request as a whole
 * @param fields what else was sent, by name
 */
record Upload(List<ReadFile> files, List<Fault> faults, Map<String, String> fields) {

    static final String CARRIED = "tidigare";
    static final int MOST_FILES = 40;

    private static final int LONGEST_FIELD = 100;
    private static final String ALL = "Filerna";

    Upload {
        files = List.copyOf(files);
        faults = List.copyOf(faults);
        fields = Map.copyOf(fields);
    }

    static Upload read(HttpServletRequest request) {
        return JakartaServletFileUpload.isMultipartContent(request) ? withFiles(request) : withoutFiles(request);
    }

    /** What the gateway lets somebody send once more, when nobody answered here the first time: files it has not kept. */
    private static Upload withoutFiles(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        for (var name : List.of(CARRIED, ChosenComparison.YEAR, ChosenComparison.GROUP)) {
            var value = request.getParameter(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return new Upload(List.of(), List.of(), fields);
    }

    private static Upload withFiles(HttpServletRequest request) {
        var files = new ArrayList<ReadFile>();
        var faults = new ArrayList<Fault>();
        var fields = new HashMap<String, String>();
        int sent = 0;
        try {
            var parts = new JakartaServletFileUpload<>().getItemIterator(request);
            while (parts.hasNext()) {
                var part = parts.next();
                try (var stream = part.getInputStream()) {
                    if (part.isFormField()) {
                        fields.putIfAbsent(part.getFieldName(), field(part, stream));
                    } else if (isChosen(part)) {
                        sent++;
                        if (sent <= MOST_FILES) {
                            files.add(
                                    OpenFileReader.read(name(part), stream.readNBytes(OpenFileReader.MOST_BYTES + 1)));
                        }
                    }
                }
            }
        } catch (FileUploadException e) {
            faults.add(new Fault(ALL, null, "kom inte fram hela. Välj dem och försök igen."));
        } catch (IOException e) {
            faults.add(new Fault(ALL, null, "kom inte fram hela, för att anslutningen bröts. Försök igen."));
        }
        if (sent > MOST_FILES) {
            faults.add(new Fault(
                    ALL,
                    null,
                    "är %d, och högst %d läses på en gång. De första %d är med."
                            .formatted(sent, MOST_FILES, MOST_FILES)));
        }
        return new Upload(files, faults, fields);
    }

    private static String field(FileItemInput part, InputStream stream) throws IOException {
        int most = CARRIED.equals(part.getFieldName()) ? Carried.MOST_CHARACTERS : LONGEST_FIELD;
        return new String(stream.readNBytes(most), UTF_8);
    }

    /** A browser sends a part without a name where no file was chosen. */
    private static boolean isChosen(FileItemInput part) {
        var name = sentName(part);
        return name != null && !name.isBlank();
    }

    private static String name(FileItemInput part) {
        var name = sentName(part);
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static @Nullable String sentName(FileItemInput part) {
        try {
            return part.getName();
        } catch (InvalidPathException odd) {
            return odd.getInput();
        }
    }
}
