package se.incidentkedjan.intake.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Pictures made here, with what can be put into them. */
public final class Pictures {

    private static final int SIDE = 48;

    private Pictures() {}

    private static BufferedImage image() {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                image.setRGB(x, y, (x * 5) << 16 | (y * 5) << 8 | (x ^ y));
            }
        }
        return image;
    }

    /** A picture in one scan, or in several. */
    public static byte[] jpeg(boolean progressive) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            if (progressive) {
                how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One that is built as it should be, of which the picture itself means nothing; then names and contents of chunks. */
    public static byte[] webp(int flags, String... chunks) {
        var parts = new ByteArrayOutputStream();
        parts.writeBytes("WEBP".getBytes(ISO_8859_1));
        parts.writeBytes(riff("VP8X", (char) flags + "\0\0\0\u002F\0\0\u002F\0\0"));
        parts.writeBytes(riff("VP8L", "a picture of sorts"));
        for (int i = 0; i < chunks.length; i += 2) {
            parts.writeBytes(riff(chunks[i], chunks[i + 1]));
        }
        return riff("RIFF", parts.toString(ISO_8859_1));
    }

    private static byte[] riff(String name, String content) {
        int padded = content.length() + (content.length() & 1);
        return ByteBuffer.allocate(8 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(ISO_8859_1))
                .putInt(content.length())
                .put(content.getBytes(ISO_8859_1))
                .array();
    }

    /** A segment of a JPEG. */
    public static byte[] segment(int marker, String content) {
        return segment(marker, content.getBytes(ISO_8859_1));
    }

    public static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content)
                .array();
    }

    /** A chunk of a PNG. */
    public static byte[] chunk(String type, String content) {
        return chunk(type, content.getBytes(ISO_8859_1));
    }

    public static byte[] chunk(String type, byte[] content) {
        var crc = new CRC32();
        crc.update(type.getBytes(ISO_8859_1));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    /** A small TIFF as pictures have it in them: with a place (59° N 18° E), or with a camera only. */
    public static byte[] exif(boolean place, ByteOrder order) {
        var exif = ByteBuffer.allocate(200).order(order);
        exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(ISO_8859_1));
        exif.putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        if (place) {
            entry(exif, 0x8825, 4, 1).putInt(26);
            exif.putInt(0);
            exif.putShort((short) 4);
            entry(exif, 1, 2, 2).put(new byte[] {'N', 0, 0, 0});
            entry(exif, 2, 5, 3).putInt(80);
            entry(exif, 3, 2, 2).put(new byte[] {'E', 0, 0, 0});
            entry(exif, 4, 5, 3).putInt(104);
            exif.putInt(0);
            for (int degrees : new int[] {59, 18}) {
                exif.putInt(degrees).putInt(1).putInt(0).putInt(1).putInt(0).putInt(1);
            }
        } else {
            entry(exif, 0x010f, 2, 4).put(new byte[] {'C', 'a', 'm', 0});
            exif.putInt(0);
        }
        return Arrays.copyOf(exif.array(), exif.position());
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** With parts put in at a place. */
    public static byte[] after(byte[] file, int at, byte[]... parts) {
        var out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        for (var part : parts) {
            out.writeBytes(part);
        }
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    public static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
