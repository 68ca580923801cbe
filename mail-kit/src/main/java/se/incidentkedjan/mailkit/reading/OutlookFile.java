package se.incidentkedjan.mailkit.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Writes a mail that Outlook has saved in its own format (.msg) as other programs write mails, so that it is read as they are. */
final class OutlookFile {

    private static final String BOUNDARY = "=_outlook_incidentkedjan_b7c1";
    private static final Pattern OF_THE_FORM =
            Pattern.compile("(?i)(content-(type|transfer-encoding|disposition)|mime-version)\\s*:.*");
    private static final int LONGEST_LINE = 2_000;

    private final MAPIMessage message;
    private final int most;
    private final ByteArrayOutputStream mail = new ByteArrayOutputStream();

    private OutlookFile(MAPIMessage message, int most) {
        this.message = message;
        this.most = most;
        message.setReturnNullOnMissingChunk(true);
    }

    /** The same mail as others write it; null when it cannot be read, or would grow beyond this. */
    static byte @Nullable [] asMail(byte[] bytes, int most) {
        try (var file = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                var message = new MAPIMessage(file)) {
            return new OutlookFile(message, most).written();
        } catch (IOException | ChunkNotFoundException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private byte @Nullable [] written() throws ChunkNotFoundException {
        headers();
        part("text/plain", message.getTextBody());
        part("text/html", message.getHtmlBody());
        for (var attachment : message.getAttachmentFiles()) {
            attached(attachment);
        }
        line("--" + BOUNDARY + "--");
        return mail.size() > most ? null : mail.toByteArray();
    }

    private void headers() throws ChunkNotFoundException {
        var kept = message.getHeaders();
        if (kept == null || kept.length == 0) {
            header("From", message.getDisplayFrom());
            header("To", message.getDisplayTo());
            header("Subject", message.getSubject());
        } else {
            boolean isLeftOut = false;
            for (var line : kept) {
                boolean isFolded = line.startsWith(" ") || line.startsWith("\t");
                isLeftOut = isFolded ? isLeftOut : OF_THE_FORM.matcher(line).matches();
                if (!isLeftOut && !line.isBlank()) {
                    line(line);
                }
            }
        }
        line("MIME-Version: 1.0");
        line("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"");
        line("");
    }

    private void header(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            line(name + ": " + Plain.cut(value, LONGEST_LINE));
        }
    }

    private void part(String type, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            line("--" + BOUNDARY);
            line("Content-Type: " + type + "; charset=utf-8");
            encoded(text.getBytes(UTF_8));
        }
    }

    private void attached(AttachmentChunks attachment) {
        var data = attachment.getAttachData();
        if (data != null && data.getValue() != null && mail.size() <= most) {
            line("--" + BOUNDARY);
            line("Content-Type: application/octet-stream");
            line("Content-Disposition: attachment; filename=\"" + name(attachment) + "\"");
            encoded(data.getValue());
        }
    }

    private static String name(AttachmentChunks attachment) {
        StringChunk name = attachment.getAttachLongFileName();
        var told = name == null ? attachment.getAttachFileName() : name;
        return told == null || told.getValue() == null
                ? ""
                : Plain.cut(told.getValue(), LONGEST_LINE).replace('"', '\'');
    }

    private void encoded(byte[] bytes) {
        line("Content-Transfer-Encoding: base64");
        line("");
        mail.writeBytes(Base64.getMimeEncoder().encode(bytes));
        line("");
    }

    private void line(String line) {
        mail.writeBytes((line.replaceAll("[\\r\\n]+", " ") + "\r\n").getBytes(UTF_8));
    }
}
