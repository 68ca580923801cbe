package se.incidentkedjan.reporting.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.documents.csv.LongCsvFile;
import se.incidentkedjan.documents.excel.ExcelWorkbook;
import se.incidentkedjan.documents.pdf.PdfDocument;

/** Papers as files. */
final class Papers {

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private Papers() {}

    static byte[] pdf(Paper paper) {
        return written(PdfDocument.of(paper)::writeTo);
    }

    static byte[] excel(Paper paper) {
        return written(ExcelWorkbook.of(paper)::writeTo);
    }

    static byte[] csv(Paper paper) {
        return written(LongCsvFile.of(paper)::writeTo);
    }

    private static byte[] written(Writing writing) {
        var out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
