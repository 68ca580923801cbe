package se.incidentkedjan.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.config.InvalidConfiguration;
import se.incidentkedjan.kit.config.Problem;

@ExtendWith(OutputCaptureExtension.class)
class InvalidConfigurationAnalyzerTest {

    @Configuration(proxyBeanMethods = false)
    static class WithAWrongKey {

        @Bean
        String key() {
            throw new InvalidConfiguration(
                    List.of(new Problem("/keys/own.pem", 1, 1, "Filen är ingen nyckel i PEM-format.", "")));
        }
    }

    @Test
    void aServiceThatDoesNotStartSaysWhatIsWrongWithoutAStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(WithAWrongKey.class)
                        .web(WebApplicationType.NONE)
                        .run())
                .hasRootCauseInstanceOf(InvalidConfiguration.class);

        assertThat(output.toString())
                .contains(
                        "Inställningarna har ett fel som måste rättas före start:",
                        "/keys/own.pem, rad 1, kolumn 1: Filen är ingen nyckel i PEM-format.",
                        "Rätta det som står ovan, och starta igen.")
                .doesNotContain("\tat ");
    }
}
