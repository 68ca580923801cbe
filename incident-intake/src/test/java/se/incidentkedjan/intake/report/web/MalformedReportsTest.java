package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.Caller.Answer;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.form.web.HostileForm;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;
import se.incidentkedjan.intake.report.Words;
import se.incidentkedjan.intake.report.Words.OpenedReporter;
import se.incidentkedjan.kit.sealing.Opened;

/**
 * Whatever is sent, the answer is one that the contract knows, and what is accepted is kept as it was sent. A share is tried
 * each time; the slow suite tries fresh ones by the ten thousand, and a failure tells the seed and the try.
 */
@RunningIntake
class MalformedReportsTest {

    private static final long SEED = 20261120;

    /** What tells how the service is made. */
    private static final Pattern INSIDE =
            Pattern.compile("Exception|\\tat |\\bjava\\.|jakarta\\.|jackson|springframework|tomcat"
                    + "|thymeleaf|se\\.incidentkedjan|MongoDB|Whitelabel");

    private static final Pattern FIELD = Pattern.compile("\"field\":\"(?:[^\"\\\\]|\\\\.)*\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private Words words;

    private Caller caller;
    private Set<String> codes = Set.of();

    @BeforeEach
    void readTheContract() throws NoSuchMethodException {
        caller = new Caller(port);
        codes = Set.of(ApiForms.FieldProblem.class
                .getDeclaredMethod("code")
                .getAnnotation(Schema.class)
                .allowableValues());
    }

    @Test
    void nothingThatCanBeSentMakesTheServiceFail() {
        anyBodyIsAnswered(SEED, 600);
    }

    @Test
    @Tag("slow")
    void nothingOfVeryMuchThatCanBeSentMakesTheServiceFail() {
        anyBodyIsAnswered(System.nanoTime(), 30_000);
    }

    private void anyBodyIsAnswered(long seed, int tries) {
        var hostile = new HostileJson(new Random(seed));
        int accepted = 0;
        for (int i = 0; i < tries; i++) {
            var body = hostile.next();
            var answer = caller.report(body);
            try {
                followsTheContract(answer);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "seed %d, try %d: %.2000s%n-> %d %.2000s"
                                .formatted(seed, i, new String(body, UTF_8), answer.status(), answer.body()),
                        e);
            }
            accepted += answer.status() == 201 ? 1 : 0;
        }
        // Otherwise nothing but the reading of JSON would have been tried.
        assertThat(accepted).as("accepted").isBetween(tries / 10, tries * 9 / 10);
    }

    private void followsTheContract(Answer answer) {
        // The name of a field that is not known is told, so that it can be found; values never are.
        var withoutNames = FIELD.matcher(answer.body()).replaceAll("");
        assertThat(withoutNames).doesNotContainPattern(INSIDE).doesNotContain(HostileJson.SECRET);
        if (answer.status() == 201) {
            assertThat(answer.header("content-type")).isEqualTo("application/json");
            assertThat(answer.json().propertyNames()).contains("id", "reference", "receivedAt");
            return;
        }
        assertThat(answer.status()).isIn(400, 413);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        var problem = answer.json();
        assertThat(problem.get("status").intValue()).isEqualTo(answer.status());
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("detail").stringValue()).isNotBlank();
        assertThat(problem.get("errors").size()).isBetween(1, 100);
        problem.get("errors").forEach(error -> {
            assertThat(error.propertyNames()).containsExactlyInAnyOrder("field", "code", "message");
            assertThat(error.get("code").stringValue()).isIn(codes);
            assertThat(error.get("message").stringValue()).isNotBlank();
        });
    }

    @Test
    void whatIsAcceptedIsKeptSignBySign() {
        acceptedWordsAreKept(SEED, 300);
    }

    @Test
    @Tag("slow")
    void allThatIsAcceptedIsKeptSignBySign() {
        acceptedWordsAreKept(System.nanoTime(), 10_000);
    }

    private void acceptedWordsAreKept(long seed, int tries) {
        var random = new Random(seed);
        var text = new AnyText(random);
        var hostile = new HostileJson(random);
        int kept = 0;
        for (int i = 0; i < tries; i++) {
            var description = text.any(80);
            var name = text.any(20);
            var answer =
                    caller.report("{\"description\":%s,\"reporter\":{\"name\":%s},\"facts\":{\"category\":\"OTHER\"}}"
                            .formatted(hostile.quoted(description), hostile.quoted(name)));
            try {
                kept += keeps(answer, description, name) ? 1 : 0;
            } catch (AssertionError e) {
                throw new AssertionError(
                        "seed %d, try %d: %s, %s".formatted(seed, i, escaped(description), escaped(name)), e);
            }
        }
        assertThat(kept).isGreaterThan(tries / 3);
    }

    private boolean keeps(Answer answer, String description, String name) {
        // Signs and what surrounds a name are two things: a name of nothing but blanks is none, whatever blanks they
        // are.
        boolean hasName = !name.isBlank();
        boolean isReadable =
                AnyText.isReadable(description, true) && (!hasName || AnyText.isReadable(name.strip(), false));
        if (!isReadable && answer.status() == 201) {
            assertThat(description.isBlank() || AnyText.isReadable(description, true))
                    .isTrue();
            return false;
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(isReadable ? 201 : 400);
        if (!isReadable) {
            answer.json()
                    .get("errors")
                    .forEach(
                            error -> assertThat(error.get("code").stringValue()).isEqualTo("invalid-character"));
            return false;
        }
        if (answer.json().has("warnings")) {
            return false;
        }
        var report = reports.find(IncidentId.parse(answer.json().get("id").stringValue()))
                .orElseThrow();
        assertThat(written(report)).isEqualTo(description.isBlank() ? "" : description);
        assertThat(named(report)).isEqualTo(hasName ? name.strip() : "");
        return true;
    }

    private String written(Report report) {
        return words.description(report)
                .map(opened -> opened instanceof Opened.Words(String text) ? text : "?")
                .orElse("");
    }

    private String named(Report report) {
        return words.reporter(report) instanceof OpenedReporter.Known(var reporter) && reporter.name() != null
                ? reporter.name()
                : "";
    }

    @Test
    void nothingThatCanBeSentInPlaceOfTheFormMakesItFail() {
        anyFormIsAnswered(SEED, 400);
    }

    @Test
    @Tag("slow")
    void nothingOfVeryMuchThatCanBeSentInPlaceOfTheFormMakesItFail() {
        anyFormIsAnswered(System.nanoTime(), 20_000);
    }

    private void anyFormIsAnswered(long seed, int tries) {
        var hostile = new HostileForm(new Random(seed));
        var people = caller.unknown();
        int accepted = 0;
        for (int i = 0; i < tries; i++) {
            boolean isSent = i % 3 > 0;
            var sent = isSent ? hostile.body() : hostile.query();
            var answer = isSent
                    ? people.send(
                            "POST",
                            "/anmal",
                            sent,
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Accept",
                            "text/html")
                    : people.get("/anmal?" + sent, "Accept", "text/html");
            try {
                isAPage(answer);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "seed %d, try %d: %s %.2000s%n-> %d %.4000s"
                                .formatted(seed, i, isSent ? "POST" : "GET", sent, answer.status(), answer.body()),
                        e);
            }
            accepted += answer.status() == 303 ? 1 : 0;
        }
        assertThat(accepted).isBetween(tries / 20, tries * 9 / 10);
    }

    private static void isAPage(Answer answer) {
        assertThat(answer.body()).doesNotContainPattern(INSIDE);
        assertThat(answer.status()).isIn(200, 303, 400, 409, 413);
        if (answer.status() == 303) {
            assertThat(answer.header("location")).matches("/anmal/kvitto/[0-9a-f-]{36}\\?visa=[^&]+(&lang=en)?");
        } else {
            assertThat(answer.header("content-type")).isEqualTo("text/html;charset=UTF-8");
            assertThat(answer.body()).contains("<h1", "</html>");
        }
    }

    @Test
    void whatIsTypedInTheFormIsKeptSignBySign() {
        typedWordsAreKept(SEED, 200);
    }

    @Test
    @Tag("slow")
    void allThatIsTypedInTheFormIsKeptSignBySign() {
        typedWordsAreKept(System.nanoTime(), 5_000);
    }

    /** What cannot be read becomes a blank, and lines end as the store ends them; all else stays. */
    private void typedWordsAreKept(long seed, int tries) {
        var text = new AnyText(new Random(seed));
        int kept = 0;
        for (int i = 0; i < tries; i++) {
            var description = text.any(80).replaceAll("\\p{Cs}", "");
            var sent = caller.unknown()
                    .submit(Map.of(
                            "token", UUID.randomUUID().toString(), "category", "OTHER", "description", description));
            if (sent.status() == 200) {
                assertThat(sent.body()).contains("Ta bort det och skicka");
                continue;
            }
            assertThat(sent.status()).isEqualTo(303);
            var id = sent.header("location").replaceAll("/anmal/kvitto/|[?].*", "");
            var expected =
                    description.replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", " ").replace("\r\n", "\n");
            assertThat(written(reports.find(IncidentId.parse(id)).orElseThrow()))
                    .as("seed %d, try %d: %s", seed, i, escaped(description))
                    .isEqualTo(expected.isBlank() ? "" : expected);
            kept++;
        }
        assertThat(kept).isGreaterThan(tries / 3);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .forEach(unit ->
                        escaped.append(unit > 0x20 && unit < 0x7f ? "" + (char) unit : "\\u%04x".formatted(unit)));
        return escaped.toString();
    }
}
