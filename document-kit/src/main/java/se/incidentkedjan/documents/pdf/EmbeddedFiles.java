package se.incidentkedjan.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import se.incidentkedjan.documents.Attachment;

/**
 * Puts files inside a PDF as PDF/A-3 asks: found in the list of embedded files, and each said to belong to the document as a
 * whole and how.
 *
 * @param attachments the files
 * @param madeAt when the paper was made, which is when they were, too
 */
record EmbeddedFiles(List<Attachment> attachments, ZonedDateTime madeAt) {

    private static final COSName ASSOCIATED = COSName.getPDFName("AF");
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName CHECKSUM = COSName.getPDFName("CheckSum");

    EmbeddedFiles {
        attachments = List.copyOf(attachments);
    }

    void addTo(PDDocument document) throws IOException {
        if (attachments.isEmpty()) {
            return;
        }
        COSArray associated = new COSArray();
        // A reader looks a name up by halves: they stand in the order of their letters.
        Map<String, PDComplexFileSpecification> byName = new TreeMap<>();
        for (Attachment attachment : attachments) {
            PDComplexFileSpecification file = embedded(document, attachment);
            associated.add(file);
            byName.put(attachment.name(), file);
        }
        PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
        leaf.setNames(byName);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(leaf);
        catalog.setNames(names);
        catalog.getCOSObject().setItem(ASSOCIATED, associated);
    }

    private PDComplexFileSpecification embedded(PDDocument document, Attachment attachment) throws IOException {
        byte[] bytes = attachment.bytes();
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        Calendar made = GregorianCalendar.from(madeAt);
        // The format takes no parameters such as the character set.
        file.setSubtype(attachment.mediaType().replaceFirst(";.*", ""));
        file.setSize(bytes.length);
        file.setCreationDate(made);
        file.setModDate(made);
        file.getCOSObject().getCOSDictionary(COSName.PARAMS).setItem(CHECKSUM, new COSString(md5(bytes), true));

        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(attachment.name());
        specification.setFileUnicode(attachment.name());
        specification.setFileDescription(attachment.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATIONSHIP, relationship(attachment));
        return specification;
    }

    private static String relationship(Attachment attachment) {
        return switch (attachment.relationship()) {
            case DATA -> "Data";
            case SOURCE -> "Source";
            case SUPPLEMENT -> "Supplement";
        };
    }

    /** The format asks for this sum, by which a reader sees whether a file is whole; it guards against no forger. */
    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has MD5; this one has not.", e);
        }
    }
}
