package se.incidentkedjan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Addresses that nobody reads: programs are told so in the form of all other problems, people on a page. */
@RunningIntake
class RefusedBeforeTheHandlerTest {

    private static final String ID = "019aa1c4-5b1e-7c3d-9f7a-2f6f0e6b1a55";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/incidents/" + ID + ";x=1",
                "/api//incidents",
                "/api/incidents/%2e%2e/x",
                "/api/incidents/a%00b"
            })
    void aProgramIsToldByAProblem(String address) {
        for (var accept : new String[] {"application/json", "application/problem+json", "*/*"}) {
            var answer = new Caller(port).get(address, "Accept", accept);

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
            assertThat(answer.json().get("status").intValue()).isEqualTo(400);
            assertThat(answer.json().get("title").stringValue()).isEqualTo("Det går inte att förstå anropet");
            assertThat(answer.json().get("detail").stringValue()).contains("adress");
            assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("type", "title", "status", "detail");
        }
    }

    @Test
    void aPersonIsToldOnAPage() {
        var answer = new Caller(port).unknown().get("/anmal/;x=1", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(answer.body()).contains("<html lang=\"sv\"");
    }
}
