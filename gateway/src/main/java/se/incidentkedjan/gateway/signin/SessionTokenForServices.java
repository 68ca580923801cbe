package se.incidentkedjan.gateway.signin;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Shows a service the token of the one whose session it is. Cookies stay at the door. */
@Component
final class SessionTokenForServices implements RequestHttpHeadersFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        var headers = new HttpHeaders();
        headers.putAll(input);
        headers.remove(HttpHeaders.COOKIE);
        var token = SignedIn.tokenOf(request.servletRequest());
        if (token != null) {
            headers.setBearerAuth(token);
        }
        return headers;
    }
}
