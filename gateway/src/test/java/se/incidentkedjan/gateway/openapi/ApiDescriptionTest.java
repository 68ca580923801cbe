package se.incidentkedjan.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDescriptionTest {

    private final ApiDescription all = new ApiDescription();

    @Test
    void theSameComponentOfTwoServicesIsKeptOnce() {
        all.add("intake", json("{'components':{'schemas':{'Problem':{'type':'object'}}}}"));
        all.add("reporting", json("{'components':{'schemas':{'Problem':{'type':'object'}}}}"));
        assertThat(schemas()).containsExactly("Problem");
    }

    @Test
    void differentComponentsOfOneNameAreBothKeptAndStillLinked() {
        all.add("intake", json("{'components':{'schemas':{'Facts':{'type':'object'}}}}"));
        all.add("reporting", json("""
                        {'paths':{'/api/statistics':{'get':{'parameters':[{'schema':{'$ref':'#/components/schemas/Facts'}}]}}},
                         'components':{'schemas':{'Facts':{'type':'array','items':{'$ref':'#/components/schemas/Facts'}}}}}
                        """));
        JsonNode document = all.document(null, List.of());
        assertThat(schemas()).containsExactly("Facts", "ReportingFacts");
        assertThat(document.at("/paths/~1api~1statistics/get/parameters/0/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/ReportingFacts");
        assertThat(document.at("/components/schemas/ReportingFacts/items/$ref").asString())
                .isEqualTo("#/components/schemas/ReportingFacts");
        assertThat(document.at("/components/schemas/Facts/type").asString()).isEqualTo("object");
    }

    @Test
    void onlyWhatIsReachableIsDescribed() {
        all.add("intake", json("{'paths':{'/api/incidents':{},'/anmal':{},'/internal/words':{}}}"));
        assertThat(all.document(null, List.of()).path("paths").propertyNames()).containsExactly("/api/incidents");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(all.document(null, List.of("reporting", "intake"))
                        .at("/info/description")
                        .asString())
                .endsWith("dessa tjänster svarar inte just nu: intake, reporting.");
        assertThat(all.document(null, List.of()).at("/info/description").asString())
                .doesNotContain("svarar inte");
    }

    private Iterable<String> schemas() {
        return all.document(null, List.of()).at("/components/schemas").propertyNames();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
