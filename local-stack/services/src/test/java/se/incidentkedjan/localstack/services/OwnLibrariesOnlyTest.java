package se.incidentkedjan.localstack.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.mock.env.MockEnvironment;

class OwnLibrariesOnlyTest {

    @ParameterizedTest
    @CsvSource({
        "org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration, gateway",
        "org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration, gateway",
        "org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.X, sign-in",
        "org.springframework.cloud.stream.config.BindingServiceConfiguration, incident-intake",
        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration, incident-intake gateway",
        "se.incidentkedjan.kit.ClockAutoConfiguration, incident-intake gateway",
        "se.incidentkedjan.webkit.WebKitAutoConfiguration, incident-intake gateway sign-in"
    })
    void eachApplicationHasWhatItsOwnImageHas(String candidate, String owners) {
        for (var application : new String[] {"incident-intake", "gateway", "sign-in"}) {
            var filter = new OwnLibrariesOnly();
            filter.setEnvironment(new MockEnvironment().withProperty("spring.application.name", application));
            assertThat(filter.match(new String[] {candidate}, mock(AutoConfigurationMetadata.class)))
                    .as(application)
                    .containsExactly(owners.contains(application));
        }
    }

    @Test
    void whatHasBeenRuledOutAlreadyIsNotAskedFor() {
        var filter = new OwnLibrariesOnly();
        filter.setEnvironment(new MockEnvironment());
        assertThat(filter.match(new String[] {null}, mock(AutoConfigurationMetadata.class)))
                .containsExactly(true);
    }
}
