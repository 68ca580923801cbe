package se.incidentkedjan.intake.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.incidentkedjan.intake.form.FormFiles;
import se.incidentkedjan.intake.organisation.Organisation;
import se.incidentkedjan.intake.register.Choices;
import se.incidentkedjan.intake.register.RegisterField;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Permission;
import se.incidentkedjan.kit.access.Requires;

/** A register without rows, to fill in: its headings are the ones that are known, and a second sheet says what to write. */
@Hidden
@RestController
class TemplateFiles {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final double WIDE = 28;
    private static final double WIDEST = 90;

    private final FormFiles form;
    private final Organisation organisation;

    TemplateFiles(FormFiles form, Organisation organisation) {
        this.form = form;
        this.organisation = organisation;
    }

    @Requires(Action.REGISTER_IMPORT)
    @GetMapping("/importera/mall.csv")
    ResponseEntity<byte[]> csv(Permission permission) {
        permission.search(Map.of("step", "template"));
        return file("register.csv", "text/csv;charset=UTF-8", NoteFile.csv(Stream.of(headings())));
    }

    @Requires(Action.REGISTER_IMPORT)
    @GetMapping("/importera/mall.xlsx")
    ResponseEntity<byte[]> excel(Permission permission) throws IOException {
        permission.search(Map.of("step", "template"));
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Incidentkedjan", "1.0")) {
            fill(workbook.newWorksheet("Incidenter"));
            explain(workbook.newWorksheet("Så fyller du i"));
        }
        return file("register.xlsx", EXCEL, bytes.toByteArray());
    }

    private static List<String> headings() {
        return Arrays.stream(RegisterField.values())
                .filter(field -> field != RegisterField.WORDS)
                .map(RegisterField::label)
                .toList();
    }

    private static void fill(Worksheet sheet) {
        int column = 0;
        for (var heading : headings()) {
            sheet.value(0, column, heading);
            sheet.style(0, column).bold().set();
            sheet.width(column++, WIDE);
        }
        sheet.freezePane(0, 1);
    }

    private void explain(Worksheet sheet) {
        var choices = new Choices(form.book(), organisation);
        sheet.width(0, WIDE);
        sheet.width(1, WIDEST);
        sheet.width(2, WIDEST);
        int row = 0;
        for (var title : List.of("Rubrik", "Vad du skriver", "Ord som förstås")) {
            sheet.value(0, row, title);
            sheet.style(0, row++).bold().set();
        }
        row = 1;
        for (var field : RegisterField.values()) {
            sheet.value(row, 0, field.label());
            sheet.value(row, 1, field.hint());
            sheet.value(
                    row++,
                    2,
                    choices.of(field).stream().map(Choices.Choice::label).collect(Collectors.joining("; ")));
        }
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
