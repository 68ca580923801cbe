package se.incidentkedjan.documents.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import se.incidentkedjan.documents.ContentHash;
import se.incidentkedjan.documents.Paper;
import se.incidentkedjan.events.swedish.SwedishTime;

/**
 * Gives a PDF the time and the identity of its paper, where the libraries would take the clock of the machine, so that the
 * same paper gives the same bytes.
 *
 * @param madeAt when the paper was made, to the second
 * @param identity a number from what the paper says
 */
record FixedIdentity(ZonedDateTime madeAt, long identity) {

    private static final Pattern CREATED = Pattern.compile("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    static FixedIdentity of(Paper paper) {
        return new FixedIdentity(
                paper.madeAt().truncatedTo(ChronoUnit.SECONDS).atZone(SwedishTime.ZONE),
                Long.parseUnsignedLong(ContentHash.of(paper).substring(0, 16), 16));
    }

    void stampOn(PDDocument document) throws IOException {
        document.setDocumentId(identity);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(madeAt));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        Matcher created = CREATED.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8));
        if (!created.find()) {
            throw new IllegalStateException(
                    "The library no longer writes when a PDF was made as it did: look at FixedIdentity.");
        }
        String stamped = created.replaceAll("$1" + TIME.format(madeAt) + "$2");
        metadata.importXMPMetadata(stamped.getBytes(StandardCharsets.UTF_8));
    }
}
