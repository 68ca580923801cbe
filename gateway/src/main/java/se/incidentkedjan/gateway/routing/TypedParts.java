package se.incidentkedjan.gateway.routing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/** Reads what was typed in a form with files, of which only the beginning may be there. Files come last. */
final class TypedParts {

    /** The beginning of a body. */
    private record Beginning(String contentType, ByteArrayInputStream body) implements RequestContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return body.available();
        }

        @Override
        public String getContentType() {
            return contentType;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    private TypedParts() {}

    static TypedForm of(String contentType, byte[] body) {
        List<TypedForm.Input> inputs = new ArrayList<>();
        boolean hasFiles = false;
        try {
            var parts = new JakartaServletFileUpload<>()
                    .getItemIterator(new Beginning(contentType, new ByteArrayInputStream(body)));
            while (!hasFiles && parts.hasNext()) {
                var part = parts.next();
                if (part.isFormField()) {
                    inputs.add(new TypedForm.Input(part.getFieldName(), typed(part)));
                } else {
                    hasFiles = isChosen(part);
                }
            }
        } catch (IOException e) {
            // It ends here; what came before is whole.
        }
        return new TypedForm(List.copyOf(inputs), hasFiles);
    }

    private static boolean isChosen(FileItemInput part) {
        try {
            return part.getName() != null && !part.getName().isBlank();
        } catch (InvalidPathException odd) {
            // A name that no file system takes is a name all the same.
            return true;
        }
    }

    private static String typed(FileItemInput part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
