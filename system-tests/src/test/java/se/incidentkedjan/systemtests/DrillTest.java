package se.incidentkedjan.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Office;
import se.incidentkedjan.systemtests.chain.Patience;
import se.incidentkedjan.systemtests.chain.Person;
import se.incidentkedjan.systemtests.chain.PostBox;
import se.incidentkedjan.systemtests.chain.SharedChain;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A drill goes the whole way, to a button that somebody presses, and is seen as a drill and nothing else. */
@ExtendWith(SharedChain.class)
class DrillTest {

    private static final Pattern LINK = Pattern.compile("/kvittera\\?k=([A-Za-z0-9_-]+)");

    private final Chain chain;

    DrillTest(Chain chain) {
        this.chain = chain;
    }

    private Office ciso() {
        var ciso = Person.of(chain, "ciso");
        ciso.signIn();
        return chain.office().showing(ciso.token());
    }

    private static String started(Office ciso) {
        var answer = ciso.post(
                "/api/drills",
                "{\"role\": \"DPO\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    /** Everything that has been said is counted. */
    private JsonNode figures() {
        return Patience.eventually()
                .until(
                        () -> chain.office().statistics(),
                        statistics ->
                                statistics.path("freshness").path("upToDate").asBoolean());
    }

    private PostBox.Letter mailAbout(String incident) {
        return Patience.eventually()
                .until(
                        () -> chain.postBox().of("dpo").stream()
                                .filter(letter -> letter.text().contains(incident))
                                .toList(),
                        letters -> !letters.isEmpty())
                .getFirst();
    }

    private static JsonNode drill(Office office, String incident) {
        return office.get("/api/statistics/drills?from=2020-01-01&to=2039-12-31")
                .json()
                .path("drills")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(incident))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    @Test
    void somebodyStartsOneSomebodyAnswersAndNothingOfItIsCountedAsAnIncident() {
        var before = figures();
        var casesBefore = chain.office().get("/api/cases?size=1").header("X-Total-Count");

        var incident = started(ciso());
        var letter = mailAbout(incident);

        assertThat(letter.subject()).startsWith("ÖVNING: ");
        assertThat(letter.text().strip()).startsWith("ÖVNING. Det här är en övning.");
        var link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        var anyone = Person.unknown(chain);
        assertThat(anyone.get("/kvittera?k=" + link.group(1)).body()).contains("Det här är en övning");
        assertThat(anyone.post("/kvittera", Map.of("k", link.group(1))).status())
                .isEqualTo(303);

        var result = Patience.eventually()
                .until(
                        () -> drill(chain.office(), incident),
                        one -> one.path("outcome").asString("").equals("IN_TIME"));
        assertThat(result.path("role").asString()).isEqualTo("DPO");
        assertThat(result.path("afterSeconds").asLong()).isBetween(0L, 3600L);

        var closed = Patience.eventually()
                .until(
                        () -> chain.office().awaitCase(incident),
                        one -> one.path("status").asString().equals("REJECTED"));
        assertThat(closed.path("duties")).isEmpty();
        assertThat(closed.path("drill").path("role").asString()).isEqualTo("DPO");
        assertThat(chain.office().get("/api/cases?size=1").header("X-Total-Count"))
                .isEqualTo(casesBefore);
        assertThat(chain.office().get("/api/cases?drills=true&size=200").body()).contains(incident);

        var after = figures();
        for (var part :
                List.of("totals", "byMonth", "byBoard", "byUnit", "byCategory", "bySeverity", "duties", "times")) {
            assertThat(after.path(part)).as(part).isEqualTo(before.path(part));
        }
        assertThat(chain.ask("reporting", "/internal/statistics/verify")
                        .json()
                        .path("agrees")
                        .asBoolean())
                .isTrue();
        assertThat(Person.signedIn(chain, "ciso").get("/halsa").body())
                .contains("Dataskyddsombud: besvarad i tid", "Starta en övning nu")
                .doesNotContain("Kedjan höll inte");
        assertThat(Person.signedIn(chain, "ciso").get("/lage").body()).contains("övningar besvarades i tid");
    }

    @Test
    void theButtonOnTheHealthPageStartsOneHoweverOftenItIsPressed() {
        var ciso = Person.signedIn(chain, "ciso");
        var key = UUID.randomUUID().toString();

        var first = ciso.post("/ovning", Map.of("roll", "DPO", "nyckel", key));
        ciso.post("/ovning", Map.of("roll", "DPO", "nyckel", key));

        assertThat(first.status()).isEqualTo(303);
        assertThat(ciso.get("/halsa?ovning=startad").body()).contains("Övningen är på väg");
        var again = ciso().post("/api/drills", "{\"role\": \"DPO\"}", "Idempotency-Key", key);
        var incident = again.json().path("id").asString();
        var link = LINK.matcher(mailAbout(incident).text());
        assertThat(link.find()).isTrue();
        Person.unknown(chain).post("/kvittera", Map.of("k", link.group(1)));
        Patience.eventually()
                .until(
                        () -> drill(chain.office(), incident),
                        one -> one.path("outcome").asString("").equals("IN_TIME"));
    }
}
