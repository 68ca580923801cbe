package se.incidentkedjan.reporting.report.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import se.incidentkedjan.documents.Attachment;
import se.incidentkedjan.documents.ContentHash;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.csv.LongCsvFile;
import se.incidentkedjan.documents.excel.ExcelWorkbook;
import se.incidentkedjan.documents.pdf.PdfDocument;
import se.incidentkedjan.reporting.report.Report;
import se.incidentkedjan.reporting.report.ReportPaper;
import tools.jackson.databind.json.JsonMapper;

/** A form that a report can be had in. All are made of the same figures. */
public enum ReportForm {
    /** For programs. */
    JSON("json", MediaType.APPLICATION_JSON_VALUE) {
        @Override
        public byte[] of(Report report, Paper paper) {
            return JsonMapper.shared().writeValueAsBytes(report);
        }
    },
    /** To file, print and send; the same figures lie inside it as CSV and JSON. */
    PDF("pdf", PdfDocument.MEDIA_TYPE) {
        @Override
        public byte[] of(Report report, Paper paper) {
            return Papers.pdf(withFiles(report, paper));
        }
    },
    /** A sheet for each table. */
    EXCEL("xlsx", ExcelWorkbook.MEDIA_TYPE) {
        @Override
        public byte[] of(Report report, Paper paper) {
            return Papers.excel(paper);
        }
    },
    /** All tables in one file, a line a value. */
    CSV("csv", LongCsvFile.MEDIA_TYPE) {
        @Override
        public byte[] of(Report report, Paper paper) {
            return Papers.csv(paper);
        }
    };

    private final String ending;
    private final String mediaType;

    ReportForm(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /**
     * A report in this form.
     *
     * @param paper of the report; with more in it, such as what a correction has changed
     */
    public abstract byte[] of(Report report, Paper paper);

    byte[] of(Report report) {
        return of(report, ReportPaper.of(report));
    }

    /** How its files end. */
    public String ending() {
        return ending;
    }

    /** What it is called on the web. */
    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** What to call a file of it. */
    public String fileName(Report report) {
        return "%s-%s.%s"
                .formatted(
                        report.subject().replace('/', '-'),
                        report.period().code().replace("..", "--"),
                        ending);
    }

    /** The one whose files end so. */
    public static Optional<ReportForm> ofEnding(String ending) {
        return Arrays.stream(values()).filter(one -> one.ending.equals(ending)).findFirst();
    }

    /** The first that a program accepts; JSON for one that accepts anything, none when nothing fits. */
    public static Optional<ReportForm> accepted(List<MediaType> accepted) {
        if (accepted.isEmpty()) {
            return Optional.of(JSON);
        }
        return accepted.stream()
                .flatMap(type -> Arrays.stream(values()).filter(one -> type.isCompatibleWith(one.mediaType())))
                .findFirst();
    }

    /** The hash is of what the paper says. The files inside say the same once more, and would change it with each version of the program. */
    private static Paper withFiles(Report report, Paper paper) {
        return paper.withAttachments(
                        attached(report, paper, CSV, "Alla tabeller i rapporten"),
                        attached(report, paper, JSON, "Rapporten för datorprogram"))
                .withContentHash(ContentHash.of(paper));
    }

    private static Attachment attached(Report report, Paper paper, ReportForm form, String what) {
        return Attachment.of(
                form.fileName(report), form.mediaType, what, Attachment.Relationship.DATA, form.of(report, paper));
    }

    /**
     * The form that is asked for.
     *
     * @param format how its files end; for those who cannot say what they accept
     * @param accept what is accepted, as HTTP writes it
     */
    public static Optional<ReportForm> asked(@Nullable String format, @Nullable String accept) {
        if (format != null) {
            return ofEnding(format.strip());
        }
        try {
            var types = new ArrayList<>(MediaType.parseMediaTypes(accept));
            MimeTypeUtils.sortBySpecificity(types);
            return accepted(types);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }
}
