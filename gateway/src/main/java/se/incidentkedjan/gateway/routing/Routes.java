package se.incidentkedjan.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import se.incidentkedjan.gateway.GatewaySettings;
import se.incidentkedjan.gateway.ServiceAddresses;
import se.incidentkedjan.gateway.door.BodyKeeper;
import se.incidentkedjan.kit.access.ServiceConnections;

/** The table of addresses. What is not in it is not reachable; the inside of a service never is. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> toIntake(ServiceAddresses services, Unavailable unavailable) {
        return to(
                new Destination("intake", services.intake(), "formuläret"),
                unavailable,
                "/anmal/**",
                "/inkorg/**",
                "/importera/**",
                "/registerutdrag/**",
                "/ovning",
                "/api/drills",
                "/api/incidents/**",
                "/api/subject-export");
    }

    @Bean
    RouterFunction<ServerResponse> toEscalation(ServiceAddresses services, Unavailable unavailable) {
        return to(
                new Destination("escalation", services.escalation(), "ärendena"),
                unavailable,
                "/arenden/**",
                "/register/**",
                "/beslutsblad/**",
                "/gallring/**",
                "/api/breach-register/**",
                "/api/decision-sheets/**",
                "/regler/**",
                "/api/cases/**");
    }

    @Bean
    RouterFunction<ServerResponse> toNotification(ServiceAddresses services, Unavailable unavailable) {
        return to(
                new Destination("notification", services.notification(), "utskicken"),
                unavailable,
                "/kvittera/**",
                "/meddelanden/**",
                "/kanaler/**",
                "/api/channels/**",
                "/jour/**",
                "/api/deliveries/**",
                "/api/on-call",
                "/api/coverage");
    }

    @Bean
    RouterFunction<ServerResponse> toReporting(ServiceAddresses services, Unavailable unavailable) {
        return to(
                new Destination("reporting", services.reporting(), "statistiken"),
                unavailable,
                "/lage",
                "/rapport/**",
                "/rapporter/**",
                "/halsa",
                "/revision/**",
                "/api/statistics/**",
                "/oppna-data/**",
                "/jamfor",
                "/api/reports/**");
    }

    /** Plain HTTP/1.1: an offer to upgrade with every request costs time and some servers refuse it. */
    @Bean
    ClientHttpRequestFactory clientHttpRequestFactory(GatewaySettings settings, ServiceConnections services) {
        HttpClient client = services.client()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        // The time that a body takes to be sent counts too.
        var kept = new JdkClientHttpRequestFactory(client);
        kept.setReadTimeout(settings.readTimeout());
        var streamed = new JdkClientHttpRequestFactory(client);
        streamed.setReadTimeout(settings.uploadTimeout());
        return (uri, method) -> (isStreamed() ? streamed : kept).createRequest(uri, method);
    }

    private static boolean isStreamed() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                && BodyKeeper.isStreamed(current.getRequest());
    }

    private static RouterFunction<ServerResponse> to(
            Destination destination, Unavailable unavailable, String first, String... more) {
        var predicate = path(first);
        for (String other : more) {
            predicate = predicate.or(path(other));
        }
        return route(destination.name())
                .route(predicate, http())
                .before(uri(destination.address()))
                .filter((request, next) -> unavailable.orElse(request, next, destination))
                .after((request, response) -> reachable(request, response, destination))
                .build();
    }

    private static ServerResponse reachable(ServerRequest request, ServerResponse response, Destination destination) {
        // No service keeps anything in a browser.
        response.headers().remove(HttpHeaders.SET_COOKIE);
        URI location = response.headers().getLocation();
        if (location != null
                && request.attribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR).isPresent()) {
            response.headers().setLocation(destination.seenFromOutside(location));
        }
        return response;
    }
}
