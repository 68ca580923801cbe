package se.incidentkedjan.reporting.opendata.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import se.incidentkedjan.reporting.ServiceFixture;

/** A municipality that does not want its figures to be open. */
@TestPropertySource(
        properties = {
            "incidentkedjan.open-data.open=false",
            "incidentkedjan.open-data.licence.name=CC-BY-4.0",
            "incidentkedjan.open-data.licence.title=Erkännande 4.0",
            "incidentkedjan.open-data.licence.path=https://licens.example/by"
        })
class ClosedOpenDataTest extends ServiceFixture {

    @Test
    void whoHasNotSignedInGetsNothing() {
        for (var path : List.of(
                "/oppna-data", "/oppna-data/2026.csv", "/oppna-data/2026.json", "/oppna-data/datapackage.json")) {
            assertThat(http.get().uri(path).exchange()).as(path).hasStatus(HttpStatus.UNAUTHORIZED);
        }
    }

    @Test
    void whoHasSignedInGetsThemAndNobodyElseKeepsThem() throws Exception {
        var answer = ask("/oppna-data/datapackage.json").exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        assertThat(answer.getResponse().getContentAsString(UTF_8)).contains("CC-BY-4.0", "https://licens.example/by");
        assertThat(ask("/oppna-data").exchange()).hasStatusOk().bodyText().contains("Erkännande 4.0");
    }
}
