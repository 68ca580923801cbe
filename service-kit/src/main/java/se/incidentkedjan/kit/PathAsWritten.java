package se.incidentkedjan.kit;

import java.beans.PropertyEditorSupport;
import java.net.URI;
import java.nio.file.Path;

/**
 * Reads the path of a setting as the operating system would. Spring would look for it among the resources of the web
 * server first, which refuses {@code ../config}.
 */
final class PathAsWritten extends PropertyEditorSupport {

    @Override
    public void setAsText(String text) {
        setValue(text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text));
    }
}
