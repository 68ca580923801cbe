package se.incidentkedjan.reporting.opendata.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.incidentkedjan.kit.KitSettings;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Matrix;
import se.incidentkedjan.kit.access.Requires;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.reporting.opendata.DataPackage;
import se.incidentkedjan.reporting.opendata.OpenData;
import se.incidentkedjan.reporting.opendata.OpenFile;
import se.incidentkedjan.reporting.opendata.OpenYear;
import se.incidentkedjan.reporting.wording.Words;
import se.incidentkedjan.webkit.ErrorPages;

/** What has been published of each year, as files for anybody, and the page that says what they are. */
@Hidden
@Controller
@RequestMapping(OpenDataFiles.HOME)
class OpenDataFiles {

    static final String HOME = "/oppna-data";

    private static final Duration KEPT = Duration.ofHours(1);

    private final OpenData data;
    private final LicenceSettings licence;
    private final KitSettings settings;
    private final Matrix matrix;

    OpenDataFiles(OpenData data, LicenceSettings licence, KitSettings settings, Matrix matrix) {
        this.data = data;
        this.licence = licence;
        this.settings = settings;
        this.matrix = matrix;
    }

    @Requires(Action.OPEN_DATA_READ)
    @GetMapping
    ModelAndView page() {
        return page(HttpStatus.OK);
    }

    @Requires(Action.OPEN_DATA_READ)
    @GetMapping("/{year}.csv")
    Object csv(@PathVariable String year, HttpServletRequest request) {
        return file(year, "csv", OpenFile.CSV_TYPE, OpenFile::csv, request);
    }

    @Requires(Action.OPEN_DATA_READ)
    @GetMapping("/{year}.json")
    Object json(@PathVariable String year, HttpServletRequest request) {
        return file(year, "json", OpenFile.JSON_TYPE, OpenFile::json, request);
    }

    @Requires(Action.OPEN_DATA_READ)
    @GetMapping("/datapackage.json")
    ResponseEntity<byte[]> dictionary() {
        var dictionary =
                new DataPackage(data.years(), data.organisation(), licence.licence(), settings.publicUrl() + HOME);
        return answer("datapackage.json", OpenFile.JSON_TYPE, dictionary.json());
    }

    private Object file(
            String year,
            String ending,
            String type,
            Function<List<OpenYear>, byte[]> form,
            HttpServletRequest request) {
        var found = data.years().stream()
                .filter(one -> Integer.toString(one.source().year()).equals(year))
                .findFirst();
        if (found.isPresent()) {
            var name = "informationssakerhetsincidenter-%s-%s.%s"
                    .formatted(found.get().source().municipality(), year, ending);
            return answer(name, type, form.apply(List.of(found.get())));
        }
        return ErrorPages.wantsPage(request) ? page(HttpStatus.NOT_FOUND).addObject("missing", missing()) : none();
    }

    private ResponseEntity<byte[]> answer(String name, String type, byte[] content) {
        var isOpen = matrix.row(Action.OPEN_DATA_READ).anyone();
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .eTag("\"" + hash(content) + "\"")
                .cacheControl(isOpen ? CacheControl.maxAge(KEPT).cachePublic() : CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString());
        if (isOpen) {
            answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
        return answer.body(content);
    }

    private ResponseEntity<Object> none() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(HttpStatus.NOT_FOUND, "Det finns inga öppna data om det året", missing()));
    }

    private String missing() {
        var years = data.years().stream()
                .map(one -> Integer.toString(one.source().year()))
                .toList();
        return years.isEmpty()
                ? "Kommunen har inte publicerat något år än."
                : "Det som finns är %s.".formatted(Words.list(years));
    }

    private ModelAndView page(HttpStatus status) {
        var years = data.years();
        return new ModelAndView("reporting/oppna-data", status)
                .addObject("municipality", data.organisation().name())
                .addObject("files", years.isEmpty() ? null : DictionaryTables.files(years))
                .addObject("licence", licence.licence())
                .addObject("format", OpenYear.FORMAT)
                .addObject("fields", DictionaryTables.fields())
                .addObject("measures", DictionaryTables.measures())
                .addObject("members", DictionaryTables.members());
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
