package se.incidentkedjan.intake.attachment.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.intake.attachment.Inspector;
import se.incidentkedjan.intake.attachment.Location;
import se.incidentkedjan.intake.attachment.SafeName;

/**
 * Tells the type by Apache Tika's table of how files begin, which looks at the name only where that leaves it open, and never
 * unpacks or parses a file.
 */
public final class TikaInspector implements Inspector {

    private static final int BEGIN = 64 * 1024;
    private static final Set<String> LOOKED_INTO =
            Set.of("image/jpeg", "image/png", "image/apng", "image/heic", "image/heif", "image/tiff", "image/webp");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public Look begin(SafeName name) {
        return new Passing(name);
    }

    @Override
    public String known(@Nullable String declaredType) {
        var type = declaredType == null ? null : MediaType.parse(declaredType);
        if (type == null) {
            return MediaType.OCTET_STREAM.toString();
        }
        try {
            var registered = types.getRegisteredMimeType(type.getBaseType().toString());
            return (registered == null ? MediaType.OCTET_STREAM : registered.getType()).toString();
        } catch (MimeTypeException e) {
            return MediaType.OCTET_STREAM.toString();
        }
    }

    private final class Passing implements Look {

        private final SafeName name;
        private final LocationWatch location = new LocationWatch();
        private final byte[] begin = new byte[BEGIN];
        private int length;

        Passing(SafeName name) {
            this.name = name;
        }

        @Override
        public void at(byte[] bytes, int from, int count) {
            int room = Math.min(count, BEGIN - length);
            System.arraycopy(bytes, from, begin, length, room);
            length += room;
            location.at(bytes, from, count);
        }

        @Override
        public Finding finding() {
            var type = type();
            if (location.isNoticed()) {
                return new Finding(type, Location.NOTICED);
            }
            return new Finding(type, LOOKED_INTO.contains(type) ? Location.NOT_NOTICED : Location.UNKNOWN);
        }

        /** Bytes that begin like nothing that is known stay unknown, whatever they are called. */
        private String type() {
            var byContent = type(new Metadata());
            if (byContent.equals(MediaType.OCTET_STREAM)) {
                return byContent.toString();
            }
            var named = new Metadata();
            named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.text());
            return type(named).toString();
        }

        private MediaType type(Metadata metadata) {
            try {
                return types.detect(new ByteArrayInputStream(Arrays.copyOf(begin, length)), metadata)
                        .getBaseType();
            } catch (IOException e) {
                throw new UncheckedIOException("bytes in memory can be read", e);
            }
        }
    }
}
