package se.incidentkedjan.intake.attachment.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Copies a picture without what is not picture: place, time, camera, names, comments, previews, and whatever lies behind its
 * end. The picture itself is copied as it is, bit for bit, and with little memory. Also which side is up is metadata.
 */
public final class WithoutMetadata {

    private WithoutMetadata() {}

    /**
     * How long the copy is, in bytes.
     *
     * @param type the media type by content
     * @param content opens the picture, which is read to its end and closed
     * @return empty when no copy can be made: of files of this type, or of this one because it is not what it should be
     */
    public static OptionalLong length(String type, Supplier<InputStream> content) {
        if (!isKnown(type)) {
            return OptionalLong.empty();
        }
        try (var copy = copy(type, content.get(), Integer.MAX_VALUE)) {
            return OptionalLong.of(copy.transferTo(OutputStream.nullOutputStream()));
        } catch (Malformed e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The copy.
     *
     * @param type the media type by content, one for which a {@linkplain #length length} could be found
     * @param content the picture again, which is closed with the copy
     * @param length how long the copy is
     * @throws IllegalArgumentException for a type of which no copy can be made
     */
    public static InputStream copy(String type, InputStream content, long length) {
        return switch (type) {
            case "image/jpeg" -> new JpegParts(content);
            case "image/png", "image/apng" -> new PngParts(content);
            case "image/webp" -> new WebpParts(content, length);
            default -> throw new IllegalArgumentException("no copy can be made of " + type);
        };
    }

    private static boolean isKnown(String type) {
        return switch (type) {
            case "image/jpeg", "image/png", "image/apng", "image/webp" -> true;
            default -> false;
        };
    }
}
