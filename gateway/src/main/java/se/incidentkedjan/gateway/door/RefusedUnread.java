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

/** Answers when no page can: for requests so broken that the server refuses them unread, and when a page itself fails. */
final class RefusedUnread extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="sv"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><h1>%1$s</h1><p>%2$s <a href="/">Till startsidan</a></p></body></html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SecurityHeaders.ALWAYS.forEach(response::setHeader);
        response.setHeader(SecurityHeaders.POLICY, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page(response.getStatus()));
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

    @Configuration(proxyBeanMethods = false)
    static class Installation {

        /** Added last, so that it answers before the server's own. */
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> refusedUnread() {
            return server -> server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new RefusedUnread()));
        }
    }
}
