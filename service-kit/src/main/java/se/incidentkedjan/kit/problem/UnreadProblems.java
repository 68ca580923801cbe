package se.incidentkedjan.kit.problem;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers when the server refuses a request that is too broken for anyone else to see, such as an address that cannot be
 * decoded: programs get problem details, people a page that stands by itself. Neither tells what the server is.
 */
final class UnreadProblems extends ErrorReportValve {

    private final JsonMapper json;

    UnreadProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = HttpStatusCode.valueOf(response.getStatus());
        boolean isPage = wantsPage(request);
        response.setContentType(isPage ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(isPage ? page(status) : json.writeValueAsString(Answers.problem(status)));
                response.finishResponse();
            }
        } catch (IOException gone) {
            getContainer().getLogger().debug("The one who asked has gone", gone);
        }
    }

    private static String page(HttpStatusCode status) {
        return """
                <!DOCTYPE html>
                <html lang="sv"><head><meta charset="utf-8"><title>%1$s</title></head>
                <body><h1>%1$s</h1><p>%2$s</p></body></html>
                """.formatted(Answers.title(status), Answers.detail(status));
    }

    /** Of an address that is broken itself not even the headers are read; a person is then more likely to have typed it. */
    private static boolean wantsPage(Request request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        var address = request.getRequestURI();
        return accept == null
                ? address == null || !address.startsWith("/api/")
                : accept.contains(MediaType.TEXT_HTML_VALUE);
    }
}
