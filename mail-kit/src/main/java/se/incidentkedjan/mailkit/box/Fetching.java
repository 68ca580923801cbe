package se.incidentkedjan.mailkit.box;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.angus.mail.imap.IMAPMessage;
import se.incidentkedjan.mailkit.box.Arrived.Extent;

/** Fetches a mail, or as much of it as the settings allow. */
final class Fetching {

    private static final int MOST_HEADERS = 256 * 1024;

    private Fetching() {}

    static Arrived of(IMAPMessage mail, BoxSettings settings, long validity, long uid) throws MessagingException {
        long told = Math.max(0, mail.getSize());
        boolean isBeginningEnough = settings.beyond() == BoxSettings.Beyond.BEGINNING;
        try (var stream = mail.getMimeStream()) {
            if (told > settings.limit() && !isBeginningEnough) {
                var beginning = stream.readNBytes(MOST_HEADERS);
                isGiven(beginning.length, told, settings.limit());
                return headers(beginning, told, validity, uid);
            }
            var bytes = read(stream, (int) Math.min(told, settings.limit()), settings.limit());
            isGiven(bytes.length, told, settings.limit());
            // What a server says of the size is not always so.
            boolean isMore = bytes.length == settings.limit() && (told > bytes.length || stream.read() >= 0);
            if (!isMore) {
                return new Arrived(bytes, bytes.length, Extent.WHOLE, validity, uid);
            }
            long size = Math.max(told, settings.limit() + 1L);
            return isBeginningEnough
                    ? new Arrived(bytes, size, Extent.BEGINNING, validity, uid)
                    : headers(Arrays.copyOf(bytes, Math.min(bytes.length, MOST_HEADERS)), size, validity, uid);
        } catch (IOException e) {
            throw new MessagingException("a mail could not be fetched", e);
        }
    }

    /**
     * A server that refuses to give a piece is taken by the library for one that has no more. A mail that ends where a piece
     * ends, and before its end, has not been given.
     */
    private static void isGiven(int read, long told, int limit) throws MessagingException {
        if (read < told && read < limit && read % SignIn.atOnce(limit) == 0) {
            throw new MessagingException("a mail was not given by the server");
        }
    }

    /** Into an array of the size that was told, so that a large mail is held once. */
    private static byte[] read(InputStream stream, int told, int limit) throws IOException {
        var bytes = new byte[told];
        int read = stream.readNBytes(bytes, 0, told);
        if (read < told) {
            return Arrays.copyOf(bytes, read);
        }
        var more = stream.readNBytes(limit - told);
        if (more.length == 0) {
            return bytes;
        }
        var all = Arrays.copyOf(bytes, told + more.length);
        System.arraycopy(more, 0, all, told, more.length);
        return all;
    }

    private static Arrived headers(byte[] beginning, long size, long validity, long uid) {
        int end = beginning.length;
        for (int i = 0; i + 1 < beginning.length; i++) {
            boolean isEmptyLine = beginning[i] == '\n'
                    && (beginning[i + 1] == '\n'
                            || (beginning[i + 1] == '\r' && i + 2 < beginning.length && beginning[i + 2] == '\n'));
            if (isEmptyLine) {
                end = i + 1;
                break;
            }
        }
        return new Arrived(Arrays.copyOf(beginning, end), size, Extent.HEADERS, validity, uid);
    }
}
