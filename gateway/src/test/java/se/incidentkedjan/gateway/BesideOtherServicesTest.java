package se.incidentkedjan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.servlet.function.RouterFunction;

/** In the local stack every service finds the gateway's libraries on its class path. */
class BesideOtherServicesTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class SomeService {}

    @Test
    void anotherServiceGetsNoRoutes() {
        try (ConfigurableApplicationContext service = start("incidentkedjan.gateway.enabled=false")) {
            assertThat(service.getBeansOfType(RouterFunction.class)).isEmpty();
            assertThat(service.getBeansOfType(ProxyExchange.class)).isEmpty();
        }
        try (ConfigurableApplicationContext service = start("incidentkedjan.gateway.enabled=true")) {
            assertThat(service.getBeansOfType(ProxyExchange.class)).isNotEmpty();
        }
    }

    @Test
    void noServiceOffersItsFunctionsToTheWorld() {
        OwnLibrariesOnly filter = new OwnLibrariesOnly();
        filter.setEnvironment(new MockEnvironment());
        String[] candidates = {
            "org.springframework.cloud.gateway.server.mvc.config.DefaultFunctionConfiguration",
            "org.springframework.cloud.stream.config.BindingServiceConfiguration"
        };
        assertThat(filter.match(candidates, null)).containsExactly(false, true);
    }

    @Test
    void theGatewayOpensNoStoreAndNoTopic() {
        OwnLibrariesOnly filter = new OwnLibrariesOnly();
        filter.setEnvironment(new MockEnvironment().withProperty("incidentkedjan.gateway.enabled", "true"));
        String[] candidates = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.cloud.stream.config.BindingServiceConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration",
            "se.incidentkedjan.webkit.WebKitAutoConfiguration",
            null
        };
        assertThat(filter.match(candidates, null)).containsExactly(false, false, false, true, true, true);
    }

    private static ConfigurableApplicationContext start(String setting) {
        return new SpringApplicationBuilder(SomeService.class)
                .web(WebApplicationType.SERVLET)
                .properties("server.port=0", "spring.config.name=some-service", setting)
                .run();
    }
}
