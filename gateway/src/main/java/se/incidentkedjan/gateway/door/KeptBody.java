package se.incidentkedjan.gateway.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A request whose body, or its beginning, is in memory; its parameters are those of the address only. */
final class KeptBody extends HttpServletRequestWrapper {

    private final Stream body;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    /**
     * Keeps it.
     *
     * @param rest what comes after the beginning, as it comes
     */
    KeptBody(HttpServletRequest request, byte[] beginning, InputStream rest) {
        super(request);
        this.body = new Stream(new SequenceInputStream(new ByteArrayInputStream(beginning), rest));
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        query.forEach((name, values) -> parameters.put(
                decoded(name),
                values.stream()
                        .map(value -> value == null ? "" : decoded(value))
                        .toArray(String[]::new)));
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static String decoded(String raw) {
        return UriUtils.decode(raw.replace('+', ' '), StandardCharsets.UTF_8);
    }

    /** One thread at a time: when a service fails, whoever sends the body on may still be reading it. */
    private static final class Stream extends ServletInputStream {

        private final InputStream bytes;
        private volatile boolean isFinished;

        Stream(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public synchronized int read() throws IOException {
            return noted(bytes.read());
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) throws IOException {
            return noted(bytes.read(target, offset, length));
        }

        private int noted(int read) {
            if (read < 0) {
                isFinished = true;
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return isFinished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is read in the thread of the request");
        }
    }
}
