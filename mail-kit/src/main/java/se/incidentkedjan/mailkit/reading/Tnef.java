package se.incidentkedjan.mailkit.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.jspecify.annotations.Nullable;

/** Opens winmail.dat, in which Outlook hides attachments from everybody else (MS-OXTNEF). */
final class Tnef {

    private static final int SIGNATURE = 0x223e9f78;
    private static final int HEAD = 6;
    private static final int HEAD_OF_ATTRIBUTE = 9;
    private static final int CHECKSUM = 2;
    private static final int LARGEST = 64 * 1024 * 1024;

    static {
        // POI's own limit is smaller than many a picture. What is longer than the file is refused before POI sees it.
        TNEFAttribute.setMaxRecordLength(LARGEST);
        MAPIAttribute.setMaxRecordLength(LARGEST);
    }

    private Tnef() {}

    /** A file in it. */
    record File(@Nullable String name, Content content) {}

    /**
     * What is in it.
     *
     * @param text its plain text; empty when it has none
     * @param html its text in HTML; empty when it has none
     * @param rtf its text in RTF; empty when it has none
     */
    record Opened(List<File> files, Content text, Content html, Content rtf) {}

    /** Opens one; null when it cannot be opened, or would grow beyond this. */
    static @Nullable Opened open(byte[] bytes, int most) {
        if (bytes.length > most || !isWhole(bytes)) {
            return null;
        }
        try {
            var message = new HMEFMessage(new ByteArrayInputStream(bytes));
            var files = new ArrayList<File>();
            for (var attachment : message.getAttachments()) {
                files.add(new File(name(attachment), Content.of(contents(attachment))));
            }
            var body = message.getMessageAttribute(TNEFProperty.ID_BODY);
            var text = body == null ? bytes(message, MAPIProperty.BODY) : Content.of(body.getData());
            return new Opened(
                    files, text, bytes(message, MAPIProperty.BODY_HTML), bytes(message, MAPIProperty.RTF_COMPRESSED));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static Content bytes(HMEFMessage message, MAPIProperty property) {
        var found = message.getMessageMAPIAttribute(property);
        return Content.of(found == null ? new byte[0] : found.getData());
    }

    private static @Nullable String name(Attachment attachment) {
        var longer = attachment.getLongFilename();
        return longer == null || longer.isBlank() ? attachment.getFilename() : longer;
    }

    private static byte[] contents(Attachment attachment) {
        var data = attachment.getAttribute(TNEFProperty.ID_ATTACHDATA);
        return data == null ? new byte[0] : data.getData();
    }

    /** Whether every attribute ends within the file, so that nothing is set aside for what is not there. */
    private static boolean isWhole(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (file.remaining() < HEAD || file.getInt() != SIGNATURE) {
            return false;
        }
        file.getShort();
        while (file.remaining() >= HEAD_OF_ATTRIBUTE) {
            int length = file.getInt(file.position() + 5);
            if (length < 0 || length > file.remaining() - HEAD_OF_ATTRIBUTE - CHECKSUM) {
                return false;
            }
            file.position(file.position() + HEAD_OF_ATTRIBUTE + length + CHECKSUM);
        }
        return true;
    }

    /** The type that a name tells, as far as anything depends on it. */
    static String type(@Nullable String name) {
        var small = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return small.endsWith(".eml") ? "message/rfc822" : "application/octet-stream";
    }
}
