package se.incidentkedjan.mailkit.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail or a part of one, with the parts it has.
 *
 * @param type its declared type, such as {@code text/plain}
 * @param disposition how it is meant to be shown
 * @param body all that stands after its headers, as it is encoded
 * @param parts empty unless it is a multipart
 */
record Entity(Fields fields, Valued type, Valued disposition, Slice body, List<Entity> parts) {

    boolean is(String name) {
        return type.value().equals(name);
    }

    boolean isText() {
        return type.value().startsWith("text/");
    }

    boolean isMultipart() {
        return !parts.isEmpty();
    }

    /** Whether it says that it is something to save rather than something to read. */
    boolean isToBeSaved() {
        return disposition.value().equals("attachment")
                || (writtenName() != null && !disposition.value().equals("inline"));
    }

    @Nullable
    String writtenName() {
        var name = disposition.parameter("filename");
        return name == null ? type.parameter("name") : name;
    }
}
