package se.incidentkedjan.reporting.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import se.incidentkedjan.documents.Attachment;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.csv.LongCsvFile;
import se.incidentkedjan.documents.excel.ExcelWorkbook;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.ReportPaper;
import tools.jackson.databind.json.JsonMapper;

/** A form that a report can be had in. All are made of the same figures. */
enum ReportForm {
    /** For programs. */
    JSON("json", MediaType.APPLICATION_JSON_VALUE) {
        @Override
        byte[] of(Report report) {
            return JsonMapper.shared().writeValueAsBytes(report);
        }
    },
    /** To file, print and send; the same figures lie inside it as CSV and JSON. */
    PDF("pdf", PdfDocument.MEDIA_TYPE) {
        @Override
        byte[] of(Report report) {
            return Papers.pdf(paper(report));
        }
    },
    /** A sheet for each table. */
    EXCEL("xlsx", ExcelWorkbook.MEDIA_TYPE) {
        @Override
        byte[] of(Report report) {
            return Papers.excel(ReportPaper.of(report));
        }
    },
    /** All tables in one file, a line a value. */
    CSV("csv", LongCsvFile.MEDIA_TYPE) {
        @Override
        byte[] of(Report report) {
            return Papers.csv(ReportPaper.of(report));
        }
    };

    private final String ending;
    private final String mediaType;

    ReportForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    abstract byte[] of(Report report);

    String ending() {
        return ending;
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    String fileName(Report report) {
        return "%s-%s.%s"
                .formatted(
                        report.subject().replace('/', '-'),
                        report.period().code().replace("..", "--"),
                        ending);
    }

    static Optional<ReportForm> ofEnding(String ending) {
        return Arrays.stream(values()).filter(one -> one.ending.equals(ending)).findFirst();
    }

    /** The first that a program accepts; JSON for one that accepts anything, none when nothing fits. */
    static Optional<ReportForm> accepted(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return Optional.of(JSON);
        }
        return accepted.stream()
                .flatMap(type -> Arrays.stream(values()).filter(one -> type.isCompatibleWith(one.mediaType())))
                .findFirst();
    }

    private static Paper paper(Report report) {
        return ReportPaper.of(report)
                .withAttachments(
                        attached(report, CSV, "Alla tabeller i rapporten"),
                        attached(report, JSON, "Rapporten för datorprogram"))
                .withContentHash();
    }

    private static Attachment attached(Report report, ReportForm form, String what) {
        return Attachment.of(
                form.fileName(report), form.mediaType, what, Attachment.Relationship.DATA, form.of(report));
    }
}
