package se.incidentkedjan.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.localstack.operator.AuditDesk;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Person;
import se.incidentkedjan.systemtests.chain.Reports;
import se.incidentkedjan.systemtests.chain.SharedChain;
import se.incidentkedjan.testing.TestSignIn;

@ExtendWith(SharedChain.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private final Chain chain;
    private String ofSocial = "";
    private String ofSchool = "";

    SignInTest(Chain chain) {
        this.chain = chain;
    }

    @BeforeAll
    void report() {
        ofSocial = chain.office().report(Reports.aMisdirectedLetter());
        ofSchool = chain.office().report(Reports.aLostFileOfTheSchool());
        chain.office().awaitDeliveries(ofSocial);
        chain.office().awaitDeliveries(ofSchool);
    }

    @Test
    void eachHandlerSeesTheirOwnCasesAndNotThoseOfTheOther() {
        var social = Person.signedIn(chain, "handlaggare");
        var school = Person.signedIn(chain, "skolhandlaggare");

        assertThat(social.get("/arenden/" + ofSocial).status()).isEqualTo(200);
        assertThat(school.get("/arenden/" + ofSchool).status()).isEqualTo(200);
        assertThat(social.get("/arenden").body()).contains(ofSocial).doesNotContain(ofSchool);
        assertThat(school.get("/arenden").body()).contains(ofSchool).doesNotContain(ofSocial);
        for (var path : List.of("/arenden/", "/api/cases/", "/api/deliveries?incident=")) {
            assertThat(social.get(path + ofSchool).status()).as(path).isEqualTo(403);
            assertThat(school.get(path + ofSocial).status()).as(path).isEqualTo(403);
        }
        assertThat(social.get("/arenden/" + ofSchool).body())
                .contains("Du har inte behörighet")
                .contains("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anstalld", "administrator"})
    void whoeverHandlesNothingSeesNoCase(String id) {
        var person = Person.signedIn(chain, id);

        for (var path : List.of("/arenden", "/arenden/" + ofSocial, "/api/cases", "/api/cases/" + ofSocial)) {
            assertThat(person.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(person.get("/").body()).doesNotContain("href=\"/arenden\"");
    }

    @Test
    void whoeverIsForgottenIsStillInTheTrailWithoutAName() {
        Person.signedIn(chain, "objektagare").get("/arenden");
        var ciso = Person.signedIn(chain, "ciso");
        var name = "Objektägaren";
        assertThat(ciso.get("/revision").body()).contains(name);

        var found = ciso.post("/revision/glom", Map.of("namn", name)).body();
        var people = Pattern.compile("name=\"vem\"\\s+value=\"([^\"]+)\"")
                .matcher(found)
                .results()
                .map(person -> person.group(1))
                .toList();
        assertThat(people).as(found).isNotEmpty();
        people.forEach(person -> assertThat(ciso.post("/revision/glom", Map.of("namn", name, "vem", person))
                        .body())
                .contains("Personen är glömd"));

        assertThat(ciso.get("/revision").body()).doesNotContain(name);
        assertThat(ciso.post("/revision/glom", Map.of("namn", name)).body()).contains("Ingen heter så");
        var said = new ArrayList<String>();
        var desk = new AuditDesk(
                chain.infrastructure().data(),
                List.of(
                        "incident-intake",
                        "escalation-service",
                        "notification-service",
                        "reporting-service",
                        "gateway"),
                said::add);
        assertThat(desk.run(List.of("verify"))).as(said.toString()).isEqualTo(AuditDesk.Ending.WHOLE);
    }

    @Test
    void thePageThatWasAskedForComesAfterSigningIn() {
        var person = Person.unknown(chain);

        var refused = person.get("/arenden/" + ofSocial);

        assertThat(refused.status()).isEqualTo(302);
        assertThat(refused.header("Location")).isEqualTo("/oauth2/authorization/municipality");
        var dpo = Person.of(chain, "dpo");
        dpo.get("/arenden/" + ofSocial);
        assertThat(dpo.signIn().response().uri().getPath()).isEqualTo("/arenden/" + ofSocial);
    }

    @Test
    void theSessionGetsANewIdWhenItBelongsToSomeone() {
        var person = Person.of(chain, "dpo");
        person.get("/arenden");
        var before = person.session();

        person.signIn();

        assertThat(before).isNotEmpty();
        assertThat(person.session()).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void whoeverSignsOutIsAskedToSignInAgainAlsoWithTheOldCookie() {
        var person = Person.signedIn(chain, "ciso");
        var before = person.session();

        var leaving = person.post("/logga-ut", Map.of());

        assertThat(leaving.status()).isEqualTo(302);
        assertThat(leaving.header("Location")).startsWith(chain.signInAddress() + "/connect/logout");
        assertThat(person.get("/arenden").status()).isEqualTo(302);
        assertThat(Person.holding(chain, before).get("/arenden").status()).isEqualTo(302);
    }

    @Test
    void whoeverSignsOutAtTheSignInServerIsSignedOutHereToo() {
        var person = Person.signedIn(chain, "chef");
        assertThat(person.get("/arenden").status()).isEqualTo(200);

        person.signOutThere();

        Patience.soon().until(() -> person.get("/arenden").status() == 302);
    }

    @Test
    void anotherSiteCannotSignAnyoneOut() {
        var person = Person.signedIn(chain, "revisor");

        assertThat(person.postFromElsewhere("/logga-ut", Map.of()).status()).isEqualTo(403);
        assertThat(person.get("/arenden").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "intake,/api/incidents/1",
        "escalation,/api/cases",
        "notification,/api/deliveries",
        "reporting,/api/statistics"
    })
    void whoeverGoesAroundTheGatewayMeetsTheSameDemand(String service, String path) {
        var office = chain.office().at(chain.addressOf(service));
        var signIn = TestSignIn.running();

        assertThat(office.showingNothing().get(path).status()).isEqualTo(401);
        for (var token : List.of(
                signIn.system(),
                signIn.expired("dataskyddsombud"),
                "a-guess",
                chain.serviceToken("operator", service))) {
            assertThat(office.showing(token).get(path).status()).isEqualTo(401);
        }
        assertThat(office.get(path).status()).isNotIn(401, 403);
    }
}
