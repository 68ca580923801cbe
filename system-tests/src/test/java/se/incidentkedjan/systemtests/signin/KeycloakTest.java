package se.incidentkedjan.systemtests.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.signin.Browser.Page;
import se.incidentkedjan.systemtests.signin.KeycloakAdmin.Person;

/** The gateway and the services against a real Keycloak; where there is none it says that it is not run. */
@ExtendWith(WithKeycloak.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTest {

    /** Less than the minute before its end at which the gateway renews a token: every request does. */
    private static final int RENEWED_EVERY_TIME = 40;

    private static final int USUAL = 300;
    private static final String A_SCHOOL_WITHOUT_SYSTEMS = """
            {"facts": {"category": "OUTAGE", "unit": "barn-och-utbildningsforvaltningen",
                       "personalData": {"involved": "NO"}}}""";

    private final Installation installation;
    private final KeycloakAdmin admin;
    private int people;

    KeycloakTest(Installation installation) {
        this.installation = installation;
        this.admin = installation.keycloak().admin();
    }

    @BeforeEach
    void keycloakReachesTheGateway() {
        admin.tellsOfEndedSessionsAt(installation.site() + "/logout/connect/back-channel/municipality");
    }

    @AfterEach
    void tokensLiveAsLongAsUsual() {
        admin.tokensLive(USUAL);
    }

    private Person someoneIn(String... groups) {
        return admin.add("person" + ++people, groups);
    }

    private String site(String path) {
        return installation.site() + path;
    }

    private Browser signedIn(Person person) {
        var browser = new Browser();
        var arrived = signIn(browser, person, "/arenden");
        assertThat(arrived.address())
                .hasPath("/arenden")
                .hasAuthority(URI.create(site("")).getAuthority());
        return browser;
    }

    private Page signIn(Browser browser, Person person, String path) {
        var form = browser.open(site(path));
        assertThat(isAtKeycloak(form)).as("at %s", form.way()).isTrue();
        return browser.submit(
                form, Map.of("username", person.name(), "password", person.password(), "credentialId", ""));
    }

    private boolean isAtKeycloak(Page page) {
        return page.address().toString().startsWith(installation.keycloak().address());
    }

    private boolean isSignedIn(Browser browser) {
        return browser.ask(site("/api/cases")).status() == 200;
    }

    private static List<String> idsIn(Page cases) {
        assertThat(cases.status()).as(cases.body()).isEqualTo(200);
        return cases.json().valueStream().map(one -> one.path("id").asString()).toList();
    }

    private HttpResponse<String> asTheSystem(String path, String json) {
        try {
            var request = HttpRequest.newBuilder(URI.create(site(path)))
                    .header("Authorization", "Bearer " + admin.tokenOfTheSystem())
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json");
            return HttpClient.newHttpClient()
                    .send(
                            (json.isEmpty() ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(json)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private String reported(String json) {
        var answer = asTheSystem("/api/incidents", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = EventJson.mapper().readTree(answer.body()).path("id").asString();
        Patience.soon().until(() -> asTheSystem("/api/cases/" + id, "").statusCode() == 200);
        return id;
    }

    @Test
    void aPersonSignsInWithACodeAndAProofAndComesToThePageThatWasAskedFor() {
        var person = someoneIn("dataskyddsombud");
        var browser = new Browser();

        var form = browser.open(site("/arenden"));
        assertThat(form.address().getQuery())
                .contains("response_type=code", "code_challenge_method=S256")
                .containsPattern("scope=[a-z ]*\\bopenid\\b");
        var page = signIn(browser, person, "/arenden");

        assertThat(page.address()).hasPath("/arenden");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Exempel " + person.name());
        // A signed token begins with these letters. None comes to the browser.
        assertThat(browser.kept().lines().filter(line -> line.contains(installation.site())))
                .noneMatch(line -> line.contains("eyJ"));
        assertThat(page.body()).doesNotContain("eyJ");
    }

    @Test
    void keycloakRefusesACodeThatIsAskedForWithoutAProof() {
        var asked = new Browser().open(site("/arenden")).address().toString();

        var refused = new Browser().open(asked.replaceAll("&code_challenge[^&]*", ""));

        assertThat(refused.way()).anyMatch(step -> step.toString().contains("error=invalid_request"));
        assertThat(refused.address()).hasPath("/inloggning-misslyckades");
    }

    @Test
    void aWrongPasswordOpensNothing() {
        var person = someoneIn("dataskyddsombud");
        var browser = new Browser();

        var page = signIn(browser, new Person(person.id(), person.name(), "fel-losenord-1234"), "/arenden");

        assertThat(isAtKeycloak(page)).isTrue();
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void theGroupsInKeycloakSayWhatAPersonSees() {
        var ofTheSocialBoard = reported(Reports.aMisdirectedLetter());
        var ofTheSchoolBoard = reported(A_SCHOOL_WITHOUT_SYSTEMS);

        assertThat(idsIn(signedIn(someoneIn("handlaggare-social")).ask(site("/api/cases?size=500"))))
                .contains(ofTheSocialBoard)
                .doesNotContain(ofTheSchoolBoard);
        assertThat(idsIn(signedIn(someoneIn("handlaggare-skola")).ask(site("/api/cases?size=500"))))
                .contains(ofTheSchoolBoard)
                .doesNotContain(ofTheSocialBoard);
        assertThat(idsIn(signedIn(someoneIn("dataskyddsombud")).ask(site("/api/cases?size=500"))))
                .contains(ofTheSocialBoard, ofTheSchoolBoard);
        var employee = signedIn(someoneIn());
        assertThat(employee.ask(site("/api/cases")).status()).isEqualTo(403);
        assertThat(employee.open(site("/anmal")).status()).isEqualTo(200);
    }

    @Test
    void whoeverSignsOutIsSignedOutAtKeycloakToo() {
        var person = someoneIn("dataskyddsombud");
        var browser = signedIn(person);

        var left = browser.post(site("/logga-ut"), Map.of());

        assertThat(left.way()).anyMatch(step -> step.getPath().endsWith("/protocol/openid-connect/logout"));
        assertThat(left.address()).isEqualTo(URI.create(site("/")));
        assertThat(left.body()).contains("/logga-in");
        assertThat(admin.sessionsOf(person)).isZero();
        assertThat(isAtKeycloak(browser.open(site("/arenden")))).isTrue();
    }

    @Test
    void aSessionThatEndsAtKeycloakEndsHereAtOnce() {
        var person = someoneIn("dataskyddsombud");
        var browser = signedIn(person);
        var another = signedIn(someoneIn("dataskyddsombud"));
        assertThat(isSignedIn(browser)).isTrue();

        admin.signOut(person);

        // Its token is good for minutes still, so only what Keycloak says can end it.
        Patience.soon().until(() -> !isSignedIn(browser));
        assertThat(isSignedIn(another)).isTrue();
    }

    @Test
    void aTokenThatRunsOutIsRenewedWithoutAnyoneNoticing() throws Exception {
        admin.noteRenewals();
        admin.tokensLive(RENEWED_EVERY_TIME);
        var person = someoneIn("dataskyddsombud");
        var browser = signedIn(person);

        // A page asks for its parts all at once, and Keycloak takes a refresh token once only.
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> asking = () -> isSignedIn(browser);
            var answers = many.invokeAll(Stream.generate(() -> asking).limit(12).toList());
            assertThat(answers).extracting(Future::get).containsOnly(true);
        }
        assertThat(isSignedIn(browser)).isTrue();
        assertThat(admin.events(person, "REFRESH_TOKEN")).isGreaterThanOrEqualTo(12);
        assertThat(admin.events(person, "REFRESH_TOKEN_ERROR")).isZero();
    }

    @Test
    void aSessionThatKeycloakDoesNotRenewEnds() {
        admin.tokensLive(RENEWED_EVERY_TIME);
        var person = someoneIn("dataskyddsombud");
        var browser = signedIn(person);
        assertThat(isSignedIn(browser)).isTrue();
        // The gateway is not told.
        admin.tellsOfEndedSessionsAt("");

        admin.signOut(person);

        assertThat(isSignedIn(browser)).isFalse();
        assertThat(isAtKeycloak(browser.open(site("/arenden")))).isTrue();
    }

    @Test
    void whoeverIsShutOutInKeycloakIsOutHereWhenTheTokenIsRenewed() {
        admin.tokensLive(RENEWED_EVERY_TIME);
        var person = someoneIn("dataskyddsombud");
        var browser = signedIn(person);
        assertThat(isSignedIn(browser)).isTrue();

        admin.disable(person);

        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void anotherSystemShowsATokenOfItsOwnAccountAndReachesOnlyWhatSystemsDo() {
        var incident = reported(A_SCHOOL_WITHOUT_SYSTEMS);

        assertThat(asTheSystem("/api/cases/" + incident, "").statusCode()).isEqualTo(200);
        assertThat(asTheSystem("/arenden/" + incident + "/ord", "").statusCode())
                .isIn(401, 403);
    }
}
