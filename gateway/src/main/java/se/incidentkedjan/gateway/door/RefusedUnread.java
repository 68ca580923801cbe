package se.incidentkedjan.gateway.door;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import se.incidentkedjan.kit.problem.Problem;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers when no page can: for requests so broken that the server refuses them unread, and when a page itself fails.
 * Programs get problem details.
 */
final class RefusedUnread extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="sv"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>%2$s <a href="/">Till startsidan</a></p></body></html>
            """;

    private final JsonMapper json;

    private RefusedUnread(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SecurityHeaders.ALWAYS.forEach(response::setHeader);
        response.setHeader(SecurityHeaders.POLICY, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        boolean isPage = wantsPage(request);
        response.setContentType(isPage ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(isPage ? page(response.getStatus()) : problem(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException gone) {
            getContainer().getLogger().debug("The one who asked has gone", gone);
        }
    }

    private static String page(int status) {
        return status < 500
                ? PAGE.formatted("Vi förstod inte det som skickades", "Adressen är felskriven. Börja om från början.")
                : PAGE.formatted("Något gick fel hos oss", "Felet ligger inte hos dig. Försök igen om en stund.");
    }

    /** Of an address that is broken itself not even the headers are read; a person is then more likely to have typed it. */
    private static boolean wantsPage(Request request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        String address = request.getRequestURI();
        return accept == null
                ? address == null || !address.startsWith("/api/")
                : accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private String problem(int status) {
        return json.writeValueAsString(Problem.of(HttpStatusCode.valueOf(status)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Installation {

        /** Added last, so that it answers before the server's own. */
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusedUnread(JsonMapper json) {
            return server -> server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new RefusedUnread(json)));
        }
    }
}
