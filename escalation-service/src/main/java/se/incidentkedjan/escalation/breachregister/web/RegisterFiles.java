package se.incidentkedjan.escalation.breachregister.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.incidentkedjan.documents.Block;
import se.incidentkedjan.documents.Section;
import se.incidentkedjan.documents.csv.CsvFile;
import se.incidentkedjan.documents.excel.ExcelWorkbook;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.escalation.breachregister.BreachRegister;
import se.incidentkedjan.webkit.WebKitSettings;

/** Writes the register as files. CSV and Excel are written as the rows are read. */
@Component
class RegisterFiles {

    private static final String SECRECY =
            "Registret rymmer uppgifter om incidenter och säkerhet. Pröva sekretess innan det lämnas ut.";

    private final BreachRegister register;
    private final WebKitSettings site;
    private final Clock clock;

    RegisterFiles(BreachRegister register, WebKitSettings site, Clock clock) {
        this.register = register;
        this.site = site;
        this.clock = clock;
    }

    /** Why a register of so many rows does not come in this form; empty when it does. */
    static Optional<String> refusal(RegisterPages.Format format, long rows) {
        return format == RegisterPages.Format.PDF && rows > PdfDocument.MOST_ROWS
                ? Optional.of(
                        ("Registret har %d rader och en PDF rymmer %d. Välj en kortare tid eller en nämnd, eller ta ut"
                                        + " det som Excel.")
                                .formatted(rows, PdfDocument.MOST_ROWS))
                : Optional.empty();
    }

    void write(
            RegisterPages.Format format,
            String title,
            Wanted wanted,
            Stream<RegisterLine> lines,
            HttpServletResponse response)
            throws IOException {
        name(response, wanted.fileName("register", format.code()));
        switch (format) {
            case CSV -> {
                response.setContentType(CsvFile.MEDIA_TYPE);
                new CsvFile(RegisterTables.whole(title, lines)).writeTo(response.getOutputStream());
            }
            case XLSX -> {
                response.setContentType(ExcelWorkbook.MEDIA_TYPE);
                ExcelWorkbook.of(issuer(wanted), clock.instant(), RegisterTables.whole(title, lines))
                        .writeTo(response.getOutputStream());
            }
            case PDF -> {
                var all = lines.toList();
                var paper = RegisterPages.paper(issuer(wanted), wanted, clock.instant())
                        .with(Section.of(
                                "Incidenter",
                                new Block.Paragraph(
                                        "Registret tar upp alla personuppgiftsincidenter, också dem som inte har anmälts till"
                                                + " Integritetsskyddsmyndigheten (IMY). Antal: %d."
                                                        .formatted(all.size())),
                                new Block.Note(SECRECY),
                                RegisterTables.onPaper(title, all)))
                        .withContentHash();
                response.setContentType(PdfDocument.MEDIA_TYPE);
                PdfDocument.of(paper).writeTo(response.getOutputStream());
            }
            case HTML -> throw new IllegalArgumentException("A page is no file");
        }
    }

    /** Who a paper is from. */
    String issuer(Wanted wanted) {
        var controller = wanted.controller();
        return site.municipality() + (controller == null ? "" : ", " + register.name(controller));
    }

    static void name(HttpServletResponse response, String fileName) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }
}
