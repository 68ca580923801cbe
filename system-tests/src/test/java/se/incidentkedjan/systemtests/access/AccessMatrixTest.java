package se.incidentkedjan.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Matrix;
import se.incidentkedjan.systemtests.access.Endpoints.Endpoint;
import se.incidentkedjan.systemtests.access.Endpoints.Question;
import se.incidentkedjan.systemtests.access.ExamplePerson.Incident;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Office;
import se.incidentkedjan.systemtests.chain.Person;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;

/**
 * Walks the whole matrix: at every address of every service, everyone there is asks for what is theirs and what is not,
 * through the gateway and past it, and gets in exactly where {@code access-matrix.yml} says so.
 */
@ExtendWith(SharedChain.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final Matrix MATRIX = Matrix.ofThisVersion();
    private static final List<String> ACCOUNTS = List.of(
            "incident-intake",
            "escalation-service",
            "notification-service",
            "reporting-service",
            "gateway",
            "operator");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Chain chain;
    private final List<Endpoint> endpoints;
    private final Map<ExamplePerson, String> tokens = new EnumMap<>(ExamplePerson.class);
    private final List<Incident> incidents = new ArrayList<>();

    AccessMatrixTest(Chain chain) throws Exception {
        this.chain = chain;
        this.endpoints = Endpoints.of(chain);
        for (var person : ExamplePerson.values()) {
            tokens.put(
                    person,
                    person == ExamplePerson.SYSTEM
                            ? chain.account().token()
                            : Person.signedIn(chain, person.id()).token());
        }
        var office = chain.office();
        for (var report : List.of(Reports.aMisdirectedLetter(), Reports.aLostFileOfTheSchool())) {
            var id = office.report(report);
            office.awaitDeliveries(id);
            var opened = office.awaitCase(id);
            var mandates = new HashSet<String>();
            mandates.add(
                    report.contains("socialforvaltningen")
                            ? "socialforvaltningen"
                            : "barn-och-utbildningsforvaltningen");
            if (report.contains("larplattform")) {
                mandates.add("larplattform");
            }
            incidents.add(new Incident(
                    id, mandates, Set.copyOf(opened.path("escalations").findValuesAsString("role"))));
        }
    }

    @Test
    void atEveryAddressThereIsSomethingToAsk() {
        assertThat(endpoints).hasSizeGreaterThan(40).allSatisfy(Endpoints::questionAt);
    }

    @Test
    void everyoneGetsInWhereTheMatrixSaysSoAndNowhereElse() {
        var faults = new ArrayList<String>();
        for (var endpoint : endpoints) {
            for (var person : ExamplePerson.values()) {
                for (var incident : whatItMayBeAbout(endpoint)) {
                    compare(endpoint, person, incident, faults);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Where no incident is asked about, it is the same whose it is. */
    private List<Incident> whatItMayBeAbout(Endpoint endpoint) {
        return Endpoints.questionAt(endpoint).isAboutAnIncident() ? incidents : incidents.subList(0, 1);
    }

    private void compare(Endpoint endpoint, ExamplePerson person, Incident incident, List<String> faults) {
        var question = Endpoints.questionAt(endpoint);
        var isTheirs = question.isAboutAnIncident() && endpoint.byPermission()
                ? person.may(endpoint.action(), incident)
                : person.may(endpoint.action());
        var expected = endpoint.isInside() ? 401 : isTheirs ? 0 : 403;
        var asked = question.about(incident.id());
        var token = tokens.get(person);
        var grant = endpoint.action() == Action.WORDS_READ && endpoint.isApi() ? grant(person, incident) : null;
        check(person + " past the gateway", endpoint, asked, direct(endpoint, asked, token, grant), expected, faults);
        if (endpoint.isRouted()) {
            check(person + " through it", endpoint, asked, through(endpoint, asked, token, grant), expected, faults);
        }
    }

    @Test
    void nobodyGetsInWithoutATokenButToWhatIsOpenToAnyone() {
        var faults = new ArrayList<String>();
        for (var endpoint : endpoints) {
            var isOpen = MATRIX.row(endpoint.action()).anyone();
            var asked =
                    Endpoints.questionAt(endpoint).about(incidents.getFirst().id());
            if (!endpoint.service().equals("gateway")) {
                check(
                        "nobody past the gateway",
                        endpoint,
                        asked,
                        direct(endpoint, asked, null, null),
                        isOpen ? 0 : 401,
                        faults);
            }
            if (endpoint.isRouted() || endpoint.service().equals("gateway")) {
                var isPage = !endpoint.isApi()
                        && !endpoint.isInside()
                        && !endpoint.method().equals("POST");
                var expected = isOpen ? 0 : isPage ? 302 : 401;
                check("nobody at the gateway", endpoint, asked, through(endpoint, asked, null, null), expected, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyServiceGetsInWithinWhereTheMatrixSaysSoAndNowhereElse() {
        var faults = new ArrayList<String>();
        for (var endpoint : endpoints) {
            var asked =
                    Endpoints.questionAt(endpoint).about(incidents.getFirst().id());
            for (var account : ACCOUNTS) {
                var mayEnter = MATRIX.row(endpoint.action()).services().contains(account);
                var expected = !endpoint.isInside() ? 401 : mayEnter ? 0 : 403;
                var token = chain.serviceToken(account, endpoint.service());
                check(account, endpoint, asked, direct(endpoint, asked, token, null), expected, faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** {@code expected} is 0 when anything but a refusal will do. */
    private static void check(
            String who, Endpoint endpoint, Question asked, int status, int expected, List<String> faults) {
        var isRefused = status == 401 || status == 403;
        var toSignIn = status == 302 && !endpoint.pattern().equals("/logga-in");
        // The one page that says itself that nobody is signed in.
        var isOfThePage = endpoint.pattern().equals("/inloggning-misslyckades") && status == 401;
        var isRight = isOfThePage || (expected == 0 ? !isRefused && !toSignIn : status == expected);
        if (!isRight) {
            faults.add("%s: %s %s (%s, %s) answered %d and should have answered %s"
                    .formatted(
                            who,
                            endpoint.method(),
                            asked.path(),
                            endpoint.service(),
                            endpoint.action().code(),
                            status,
                            expected == 0 ? "what it has" : expected));
        }
    }

    private int direct(Endpoint endpoint, Question asked, @Nullable String token, @Nullable String grant) {
        return ask(chain.addressOf(endpoint.service()), endpoint, asked, token, grant);
    }

    private int through(Endpoint endpoint, Question asked, @Nullable String token, @Nullable String grant) {
        return ask(chain.address(), endpoint, asked, token, grant);
    }

    private static int ask(
            String address, Endpoint endpoint, Question asked, @Nullable String token, @Nullable String grant) {
        var request = HttpRequest.newBuilder(URI.create(address + asked.path()))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", endpoint.isApi() ? "application/json" : endpoint.isInside() ? "*/*" : "text/html");
        if (asked.body() != null) {
            request.header(
                            "Content-Type",
                            asked.body().startsWith("{") ? "application/json" : "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(asked.body()));
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (grant != null) {
            request.header("Case-Grant", grant);
        }
        return status(request.build());
    }

    private static int status(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What the service that keeps the cases would tell of this one. */
    private String grant(ExamplePerson person, Incident incident) {
        var unit = incident.mandates().stream()
                .filter(mandate -> mandate.endsWith("forvaltningen"))
                .findFirst()
                .orElse("");
        return chain.serviceTokens("escalation-service")
                .saying(
                        "incident-intake",
                        Map.of(
                                "reader",
                                chain.signInAddress() + " " + person.subject(),
                                "incident",
                                incident.id(),
                                "unit",
                                unit,
                                "system",
                                incident.mandates().contains("larplattform") ? "larplattform" : "",
                                "called",
                                List.copyOf(incident.called())),
                        Duration.ofMinutes(1));
    }

    @Test
    void listsAndCountsHoldOnlyWhatIsWithinReach() {
        var ofSocial = incidents.getFirst().id();
        var ofSchool = incidents.getLast().id();

        assertThat(casesOf(ExamplePerson.HANDLAGGARE)).contains(ofSocial).doesNotContain(ofSchool);
        assertThat(casesOf(ExamplePerson.SKOLHANDLAGGARE)).contains(ofSchool).doesNotContain(ofSocial);
        assertThat(casesOf(ExamplePerson.DPO)).contains(ofSchool, ofSocial);
        var counts = countOf(ExamplePerson.HANDLAGGARE) + countOf(ExamplePerson.SKOLHANDLAGGARE);
        assertThat(countOf(ExamplePerson.DPO)).isGreaterThanOrEqualTo(counts);
        assertThat(countOf(ExamplePerson.HANDLAGGARE))
                .isEqualTo(casesOf(ExamplePerson.HANDLAGGARE).size());
    }

    @Test
    void whatDoesNotExistIsAnsweredAsWhatBelongsToSomeoneElse() {
        var none = incidents.getFirst().id().replaceFirst("^.{4}", "0000");
        for (var path : List.of("/api/cases/", "/api/deliveries?incident=")) {
            var handler = officeOf(ExamplePerson.HANDLAGGARE);
            var ofOthers = handler.get(path + incidents.getLast().id());
            var ofNobody = handler.get(path + none);
            assertThat(ofNobody.status()).isEqualTo(403).isEqualTo(ofOthers.status());
            assertThat(ofNobody.body().replace(none, ""))
                    .isEqualTo(ofOthers.body().replace(incidents.getLast().id(), ""));
        }
        assertThat(officeOf(ExamplePerson.DPO).get("/api/cases/" + none).status())
                .isEqualTo(404);
    }

    private List<String> casesOf(ExamplePerson person) {
        return officeOf(person).cases().stream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private long countOf(ExamplePerson person) {
        return Long.parseLong(officeOf(person).get("/api/cases?size=1").header("X-Total-Count"));
    }

    private Office officeOf(ExamplePerson person) {
        return chain.office().showing(tokens.get(person));
    }
}
