package se.incidentkedjan.intake.attachment.metadata;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** A copy that is made of some of the parts that a file consists of, read one after the other. */
abstract class Parts extends InputStream {

    private final PushbackInputStream file;
    private @Nullable InputStream part = InputStream.nullInputStream();

    Parts(InputStream file) {
        this.file = new PushbackInputStream(new BufferedInputStream(file), 2);
    }

    /** The next part to copy; absent when there is none. What it leaves unread has been skipped. */
    abstract @Nullable InputStream next() throws IOException;

    /** The file, behind what has been read of it. */
    final PushbackInputStream file() {
        return file;
    }

    /** So many bytes, which are few. */
    final byte[] take(int length) throws IOException {
        var bytes = file.readNBytes(length);
        if (bytes.length < length) {
            throw new Malformed("the file ends too early");
        }
        return bytes;
    }

    /** Leaves out so many bytes. */
    final void leaveOut(long length) throws IOException {
        new Stretch(length).transferTo(OutputStream.nullOutputStream());
    }

    /** What has been read already, and so many bytes after it. */
    final InputStream with(byte[] begin, long length) {
        return new SequenceInputStream(new ByteArrayInputStream(begin), new Stretch(length));
    }

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (part != null) {
            int read = part.read(into, from, length);
            if (read >= 0) {
                return read;
            }
            part = next();
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** So many bytes of the file. */
    private final class Stretch extends InputStream {

        private long left;

        Stretch(long length) {
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = file.read(into, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new Malformed("the file ends too early");
            }
            left -= read;
            return read;
        }
    }
}
