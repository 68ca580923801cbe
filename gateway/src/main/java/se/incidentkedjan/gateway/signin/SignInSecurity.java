package se.incidentkedjan.gateway.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import se.incidentkedjan.kit.access.Action;
import se.incidentkedjan.kit.access.Door;
import se.incidentkedjan.kit.access.Matrix;
import se.incidentkedjan.kit.access.Readers;
import se.incidentkedjan.kit.access.Refusals;
import se.incidentkedjan.kit.access.SignInServer;
import se.incidentkedjan.kit.access.Witness;
import se.incidentkedjan.webkit.ErrorPages;

/**
 * Two ways through the door: programs show a token, people have a session. Open to all are only the form, health, the
 * accessibility statement, open data, and the pages that the links of messages lead to.
 */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    private static final String START = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;
    private static final String[] ALWAYS_OPEN = {
        "/",
        "/assets/**",
        "/error",
        "/actuator/**",
        "/inloggning-misslyckades",
        "/logga-in",
        "/tillganglighet",
        "/kvittera",
        "/kvittera/rytm"
    };
    private static final String[] FORM = {"/anmal", "/anmal/**"};
    private static final String[] OPEN_DATA = {"/oppna-data", "/oppna-data/**"};

    @Bean
    Door door() {
        return new Door();
    }

    /** Sessions last by the clock of the one who sits at the screen. */
    private static final Clock REAL = Clock.systemUTC();

    @Bean
    Municipality municipality(
            SignInServer server, SessionSettings settings, @Value("${incidentkedjan.public-url}") String publicUrl) {
        return new Municipality(server, settings, publicUrl);
    }

    /** Tokens live in the session and die with it. */
    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    TokenEndpoint tokenEndpoint(SignInServer server) {
        return new TokenEndpoint(server);
    }

    @Bean
    IdTokens idTokens(SignInServer server) {
        return new IdTokens(server);
    }

    @Bean
    OAuth2AuthorizedClientManager clientManager(
            Municipality municipality,
            OAuth2AuthorizedClientRepository authorizedClients,
            TokenEndpoint tokenEndpoint) {
        var manager = new DefaultOAuth2AuthorizedClientManager(municipality, authorizedClients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(renewal -> renewal.accessTokenResponseClient(tokenEndpoint.forRenewal()))
                .build());
        return manager;
    }

    @Bean
    OidcSessionRegistry oidcSessions() {
        return new InMemoryOidcSessionRegistry();
    }

    @Bean
    OpenSessions openSessions(OidcSessionRegistry registry) {
        return new OpenSessions(registry);
    }

    @Bean
    ServletListenerRegistrationBean<OpenSessions> openSessionsListener(OpenSessions sessions) {
        return new ServletListenerRegistrationBean<>(sessions);
    }

    @Bean
    FilterRegistrationBean<Attempts> attempts(SessionSettings settings) {
        var registration = new FilterRegistrationBean<>(new Attempts(settings));
        registration.setOrder(-200);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Readers readers, Refusals refusals) throws Exception {
        return http.securityMatcher(SignInSecurity::showsToken)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(readers).authenticationEntryPoint(refusals::answer))
                .authorizeHttpRequests(requests -> requests
                        // What was refused before the token was read is told as what it is.
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Municipality municipality,
            OAuth2AuthorizedClientRepository authorizedClients,
            OAuth2AuthorizedClientManager clientManager,
            TokenEndpoint tokenEndpoint,
            OpenSessions sessions,
            Readers readers,
            Witness witness,
            Matrix matrix,
            SessionSettings settings,
            Refusals refusals,
            @Value("${incidentkedjan.public-url}") String publicUrl)
            throws Exception {
        var outcomes = new Outcomes(witness, readers, authorizedClients);
        var leaving = new OidcClientInitiatedLogoutSuccessHandler(municipality);
        leaving.setPostLogoutRedirectUri(publicUrl + "/");
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(
                request -> HttpMethod.GET.matches(request.getMethod()) && ErrorPages.wantsPage(request));
        pages.setMatchingRequestParameterName("inloggad");
        var withProof = new DefaultOAuth2AuthorizationRequestResolver(municipality, START);
        withProof.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pages))
                .oauth2Login(login -> login.clientRegistrationRepository(municipality)
                        .authorizedClientRepository(authorizedClients)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(withProof))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokenEndpoint.forCodes()))
                        .loginPage("/logga-in")
                        .successHandler(outcomes)
                        .failureHandler(outcomes))
                .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(sessions)))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/logga-ut"))
                        .addLogoutHandler(outcomes)
                        .logoutSuccessHandler(leaving))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(ALWAYS_OPEN).permitAll();
                    if (matrix.row(Action.REPORT_FORM).anyone()) {
                        requests.requestMatchers(FORM).permitAll();
                    }
                    if (matrix.row(Action.OPEN_DATA_READ).anyone()) {
                        requests.requestMatchers(OPEN_DATA).permitAll();
                    }
                    requests.anyRequest().authenticated();
                })
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, failure) -> begin(request, response, refusals)))
                .addFilterBefore(new SignedIn(clientManager, readers, settings, REAL), AuthorizationFilter.class)
                .build();
    }

    private static boolean showsToken(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown != null && shown.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
    }

    /** People go and sign in; programs are told that they should have shown a token. */
    private static void begin(HttpServletRequest request, HttpServletResponse response, Refusals refusals)
            throws IOException {
        if (HttpMethod.GET.matches(request.getMethod())
                && ErrorPages.wantsPage(request)
                && !request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpStatus.FOUND.value());
            response.setHeader(HttpHeaders.LOCATION, START + "/" + Municipality.ID);
            return;
        }
        if (ErrorPages.wantsPage(request) && !MediaType.APPLICATION_JSON_VALUE.equals(request.getContentType())) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        refusals.missing(response);
    }
}
