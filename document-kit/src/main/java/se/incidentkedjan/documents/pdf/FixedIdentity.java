package se.incidentkedjan.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
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

    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
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
        metadata.importXMPMetadata(stamped(metadata.toByteArray()));
    }

    /** The library writes with whatever XML library is on the class path, each with its own indents. */
    private byte[] stamped(byte[] packet) throws IOException {
        try {
            Document read = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(packet));
            NodeList created = read.getElementsByTagNameNS(XMP, "CreateDate");
            if (created.getLength() != 1) {
                throw new IllegalStateException(
                        "The library no longer writes when a PDF was made as it did: look at FixedIdentity.");
            }
            created.item(0).setTextContent(TIME.format(madeAt));
            removeIndents(read);
            Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(read), new StreamResult(out));
            return out.toByteArray();
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IllegalStateException("What the library says of a PDF is no XML.", e);
        }
    }

    private static void removeIndents(Node parent) {
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNextSibling();
            if (child.getNodeType() != Node.TEXT_NODE) {
                removeIndents(child);
            } else if (child.getNodeValue().isBlank()) {
                parent.removeChild(child);
            }
            child = next;
        }
    }
}
