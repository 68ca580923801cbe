package se.incidentkedjan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class IncidentIntakeApplicationTest {

    @Test
    void aWrongPlanOfDrillsStopsTheStartAndSaysWhatIsWrong(@TempDir Path folder) throws IOException {
        var shipped = Path.of(System.getProperty("project.root"), "config");
        for (var file : List.of("organisation.yml", "access.yml")) {
            Files.copy(shipped.resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("drill.yml"), "valid-from: 2026-12-01\nroles: [UNIT_MANAGER]\n");
        var application = IncidentIntakeApplication.application();
        application.addInitializers(new StoreInMemory());

        assertThatThrownBy(() -> application.run(
                        "--server.port=0",
                        "--incidentkedjan.config-dir=" + folder,
                        "--incidentkedjan.kafka.brokers=localhost:1"))
                .hasRootCauseInstanceOf(InvalidConfiguration.class)
                .rootCause()
                .hasMessageContaining("drill.yml, rad 2")
                .hasMessageContaining("«UNIT_MANAGER» finns inte i organisation.yml med scope MUNICIPALITY");
    }

    @Test
    void theServiceFindsItsOwnConfigurationAndTheMunicipalitysFiles() {
        var application = IncidentIntakeApplication.application();
        application.addInitializers(new StoreInMemory());
        var config = Path.of(System.getProperty("project.root"), "config");

        try (var context = application.run(
                "--server.port=0",
                "--incidentkedjan.config-dir=" + config,
                "--incidentkedjan.kafka.brokers=localhost:1",
                "--logging.level.org.apache.kafka=error")) {
            assertThat(context.getId()).isEqualTo("incident-intake");
            assertThat(context.getEnvironment().getProperty("server.port")).isEqualTo("0");
            var caller =
                    new Caller(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
            assertThat(caller.get("/anmal?securityClassified=YES", "Accept", "text/html")
                            .body())
                    .contains("Socialförvaltningen", "070-1740606");
            assertThat(caller.get("/actuator/prometheus").body())
                    .contains(
                            "incidentkedjan_reports_total{channel=\"api\",outcome=\"received\"} 0.0",
                            "incidentkedjan_reports_total{channel=\"web_form\",outcome=\"refused\"} 0.0",
                            "incidentkedjan_reports_saving_seconds_count{channel=\"api\"} 0")
                    .contains("IncidentReported.v1");
            assertThat(caller.report("{\"facts\":{\"category\":\"OTHER\"}}").status())
                    .isEqualTo(201);
            assertThat(caller.get("/actuator/prometheus").body())
                    .contains(
                            "incidentkedjan_reports_total{channel=\"api\",outcome=\"received\"} 1.0",
                            "incidentkedjan_reports_saving_seconds_count{channel=\"api\"} 1");
        }
        assertThat(System.getProperty("spring.config.name")).isNull();
    }
}
