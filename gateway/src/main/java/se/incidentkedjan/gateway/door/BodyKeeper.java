package se.incidentkedjan.gateway.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.incidentkedjan.gateway.GatewaySettings;

/**
 * Takes in the whole body before anything is sent on: a service never waits for a slow line, and what a person typed is
 * still there to be shown again when the service does not answer. Of a long body with files only the beginning is kept,
 * where what was typed stands, and the rest is sent on as it comes, for so many at a time. What the gateway itself is told by
 * the sign-in is sent on to nobody, and read as a form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
public final class BodyKeeper extends OncePerRequestFilter {

    private static final String KEPT = BodyKeeper.class.getName() + ".body";

    private static final String STREAMED = BodyKeeper.class.getName() + ".streamed";

    private static final String TURNED_AWAY = BodyKeeper.class.getName() + ".turned-away";

    /** Enough for what a person types, and so little that any number of connections can have it. */
    private static final int KEPT_OF_TURNED_AWAY = 64 * 1024;

    /** Where a reporter sends files, an older register is brought and figures are compared, as a form with files. */
    private static final Set<String> FILES = Set.of("/anmal", "/anmal/status/filer", "/importera/fil", "/jamfor");

    private static final Pattern FILE_OF_A_SYSTEM = Pattern.compile("/api/incidents/[^/]+/attachments");
    private static final String BATCH = "/api/incidents/batch";

    private final int limit;
    private final int batchLimit;
    private final long filesLimit;
    private final Semaphore places;

    BodyKeeper(GatewaySettings settings) {
        this.places = new Semaphore(settings.maxStreams());
        this.filesLimit = settings.maxFiles().toBytes();
        this.batchLimit = (int) settings.maxBatch().toBytes();
        this.limit = (int) settings.maxBody().toBytes();
    }

    /** {@return the body of the request as it came, or what is kept of it; empty when it has none} */
    public static byte[] bodyOf(HttpServletRequest request) {
        return request.getAttribute(KEPT) instanceof byte[] body ? body : new byte[0];
    }

    /** {@return whether the body is sent on as it comes, so that it takes the time that its sender takes} */
    public static boolean isStreamed(HttpServletRequest request) {
        return request.getAttribute(STREAMED) != null;
    }

    /** {@return whether so many bodies are being sent on already that this one is not, and not even its beginning is kept} */
    public static boolean isTurnedAway(HttpServletRequest request) {
        return request.getAttribute(TURNED_AWAY) != null;
    }

    /** Reads what is left: browsers and most programs see no answer before they have sent everything. */
    private static void skip(InputStream rest) {
        try {
            rest.transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            // Then nobody waits for an answer either.
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OwnPagesOnly.isBackChannel(request)
                || request.getContentLengthLong() == 0
                || (request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null);
    }

    /** Files have a limit of their own: nobody has typed them, and they may be large. */
    private static boolean isWithFiles(HttpServletRequest request) {
        String type = request.getContentType();
        return FILE_OF_A_SYSTEM.matcher(request.getRequestURI()).matches()
                || (FILES.contains(request.getRequestURI())
                        && type != null
                        && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > limit && length <= filesLimit && isWithFiles(request)) {
            stream(request, response, chain);
            return;
        }
        int most = BATCH.equals(request.getRequestURI()) ? batchLimit : limit;
        if (length > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        request.setAttribute(KEPT, body);
        chain.doFilter(new KeptBody(request, body, InputStream.nullInputStream()), response);
    }

    /** Whatever is answered, by whomever and however early, is answered when everything has come. */
    private void stream(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        InputStream rest = request.getInputStream();
        boolean hasPlace = places.tryAcquire();
        try {
            byte[] beginning = rest.readNBytes(hasPlace ? limit : Math.min(limit, KEPT_OF_TURNED_AWAY));
            request.setAttribute(KEPT, beginning);
            var passing = new KeptBody(request, beginning, rest);
            request.setAttribute(hasPlace ? STREAMED : TURNED_AWAY, true);
            try {
                chain.doFilter(passing, response);
            } finally {
                skip(passing.getInputStream());
            }
        } finally {
            if (hasPlace) {
                places.release();
            }
        }
    }
}
