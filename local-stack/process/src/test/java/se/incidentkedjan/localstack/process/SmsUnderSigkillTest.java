package se.incidentkedjan.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsUnderSigkillTest {
    private static final String NUMBER = "+46701740605";
    private static final String TEXT = "Ny <script> incident. Jag har det: http://localhost:8080/kvittera?k=a-b_c&x=1";

    @TempDir
    private static Path data;

    private static InfrastructureProcess infrastructure;

    @BeforeAll
    static void start() {
        infrastructure = InfrastructureProcess.start(data);
    }

    @AfterAll
    static void stop() {
        infrastructure.close();
    }

    @Test
    void anAcceptedTextMessageIsThereOnceAfterAKillAndItsLinkCanBePressed() throws Exception {
        assertThat(send(form(NUMBER, TEXT, "d1")).statusCode()).isEqualTo(200);
        infrastructure.kill();
        infrastructure.restart();
        assertThat(send(form(NUMBER, TEXT, "d1")).body()).contains("sent before");
        assertThat(send(form(NUMBER, "Nästa", "d2")).statusCode()).isEqualTo(200);

        assertThat(get("/")).contains("<h2>SMS</h2>", NUMBER + "</a></td><td>2</td>");
        assertThat(get("/sms?till=%2B46701740605"))
                .contains(
                        "Nästa",
                        "Ny &lt;script&gt; incident.",
                        "<a href=\"http://localhost:8080/kvittera?k=a-b_c&amp;x=1\">")
                .doesNotContain("<script>");
        assertThat(get("/api/sms?till=%2B46701740605"))
                .startsWith("[{\"id\":\"d2\"")
                .contains("\"id\":\"d1\"", "\"from\":\"Incident\"");
    }

    @Test
    void whatIsNoTextMessageIsRefusedAndReachesNoFile() throws Exception {
        String before = get("/");

        for (String wrong : new String[] {
            form("0701740605", TEXT, "d3"),
            form("../" + NUMBER, TEXT, "d3"),
            form(NUMBER, TEXT, "../d3"),
            form(NUMBER, " ", "d3"),
            "to"
        }) {
            assertThat(send(wrong).statusCode()).as(wrong).isEqualTo(400);
        }

        assertThat(get("/")).as("nothing has been kept").isEqualTo(before);
    }

    private static String form(String to, String text, String id) {
        return "to=" + encoded(to) + "&text=" + encoded(text) + "&id=" + encoded(id) + "&from=Incident";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(String form) throws Exception {
        return answer(request("/sms")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String get(String path) throws Exception {
        return answer(request(path)).body();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + infrastructure.ports().inbox() + path));
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
