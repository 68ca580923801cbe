package se.incidentkedjan.kit.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Enumeration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets through what Spring Security's strict firewall does, but says in one way, and as the sender's fault, what cannot be
 * read. As it comes, the firewall repeats in the log what was sent, and a failure of it or of Tomcat is taken for one of
 * ours when a handler is the first to read a field.
 */
final class ReadableRequests implements HttpFirewall {

    private final StrictHttpFirewall strict = new StrictHttpFirewall();

    ReadableRequests() {
        strict.setAllowedParameterNames(readable(ReadableRequests::isText));
        strict.setAllowedHeaderNames(readable(ReadableRequests::isText));
        // Tomcat reads each byte of a header as a letter, and some write theirs in UTF-8.
        strict.setAllowedHeaderValues(
                readable(value -> isText(value) || isText(new String(value.getBytes(ISO_8859_1), UTF_8))));
    }

    private static Predicate<String> readable(Predicate<String> test) {
        return sent -> {
            if (!test.test(sent)) {
                throw new UnreadableRequest(HttpServletResponse.SC_BAD_REQUEST);
            }
            return true;
        };
    }

    private static boolean isText(String sent) {
        return sent.codePoints().allMatch(point -> point == '\t' || !Character.isISOControl(point));
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return strict.getFirewalledRequest(new Fields(request));
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }

    /** A request that says of its fields, as the firewall does, that they cannot be read. */
    private static final class Fields extends HttpServletRequestWrapper {

        Fields(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return read(() -> super.getParameter(name));
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return read(super::getParameterMap);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return read(super::getParameterNames);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return read(() -> super.getParameterValues(name));
        }

        private static <T extends @Nullable Object> T read(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (InvalidParameterException e) {
                throw new UnreadableRequest(e.getErrorCode());
            }
        }
    }
}
