package se.incidentkedjan.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Tells a service who asked and how. What the one who asks claims in these headers never reaches a service: the server
 * has already taken over what a trusted proxy says.
 */
@Component
final class ForwardedHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> CLAIMS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl");

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        CLAIMS.forEach(headers::remove);
        HttpServletRequest asked = request.servletRequest();
        headers.set("X-Forwarded-For", asked.getRemoteAddr());
        headers.set("X-Forwarded-Proto", asked.getScheme());
        headers.set("X-Forwarded-Host", asked.getServerName() + ":" + asked.getServerPort());
        headers.set("X-Forwarded-Port", Integer.toString(asked.getServerPort()));
        return headers;
    }
}
