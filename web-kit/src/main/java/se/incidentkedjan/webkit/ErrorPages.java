package se.incidentkedjan.webkit;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.ModelAndView;

/**
 * Builds the error pages: what happened, what to do and a number to quote, which stands in the log too. Only for those
 * who ask for a page; programs get problem details from whoever owns the address.
 */
public final class ErrorPages implements ErrorViewResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private final SecureRandom random = new SecureRandom();

    ErrorPages() {}

    /** {@return whether the one who asks wants to read the answer on a page} */
    public static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return page(request, status, null);
    }

    /** {@return the page for a status; a failure of ours is logged with its cause and the number on the page} */
    public ModelAndView page(HttpServletRequest request, HttpStatusCode status, @Nullable Throwable cause) {
        String correlation = correlationId(request);
        if (status.is5xxServerError()) {
            LOG.error("{} answered to {} with error page {}", status.value(), request.getMethod(), correlation, cause);
        }
        ModelAndView page = new ModelAndView("webkit/error", status);
        page.addObject("error", ErrorText.of(status.value()));
        page.addObject("correlationId", correlation);
        return page;
    }

    /** {@return the trace id of the request, or a new number when the request is not traced} */
    public String correlationId(HttpServletRequest request) {
        String traced = MDC.get("traceId");
        if (traced != null && !traced.isBlank()) {
            return traced;
        }
        String parent = request.getHeader("traceparent");
        Matcher matcher = TRACEPARENT.matcher(parent == null ? "" : parent);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        byte[] fresh = new byte[16];
        random.nextBytes(fresh);
        return HexFormat.of().formatHex(fresh);
    }
}
