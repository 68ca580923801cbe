package se.incidentkedjan.kit.access;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Reads the token of every request. Whether its holder may is decided for each handler method, by the matrix. */
@AutoConfiguration(
        after = AccessAutoConfiguration.class,
        // Each of these would make filters of its own, which let in whoever knows a generated password.
        beforeName = {
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class AccessSecurityAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Refusals refusals(JsonMapper mapper, Witness witness, Clock clock) {
        return new Refusals(mapper, witness, clock);
    }

    @Bean
    HttpFirewall readableRequests() {
        return new ReadableRequests();
    }

    /** What is refused before any handler has it. */
    @Bean
    RequestRejectedHandler refusedAtTheDoor() {
        return (request, response, refused) -> response.sendError(
                refused instanceof UnreadableRequest unreadable
                        ? unreadable.getStatusCode().value()
                        : HttpServletResponse.SC_BAD_REQUEST);
    }

    @Bean
    @ConditionalOnMissingBean(SecurityFilterChain.class)
    SecurityFilterChain byToken(HttpSecurity http, Readers readers, Refusals refusals) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing is taken from cookies here, and the gateway sets the headers.
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(readers).authenticationEntryPoint(refusals::answer))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        // Figures carry no words, and are for the machine's own collector.
                        .requestMatchers("/actuator/**")
                        .access((authentication, context) ->
                                new AuthorizationDecision(isFromThisMachine(context.getRequest())))
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals::answer))
                .build();
    }

    /** By the connection itself: what a request says of where it was forwarded from proves nothing. */
    private static boolean isFromThisMachine(ServletRequest request) {
        var innermost = request;
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        return InetAddress.ofLiteral(innermost.getRemoteAddr()).isLoopbackAddress();
    }
}
