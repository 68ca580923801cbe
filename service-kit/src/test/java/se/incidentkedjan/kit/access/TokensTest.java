package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import se.incidentkedjan.testing.TestSignIn;

class TokensTest {

    private static final TestSignIn SIGN_IN = TestSignIn.running();
    private static final String OWN = "incident-intake";

    private final Readers readers = readersAt(SIGN_IN.issuer());

    @Test
    void aPersonIsKnownByWhatTheSignInSaysOfThem() {
        assertThat(readerAt("/api/cases", SIGN_IN.person("dataskyddsombud")))
                .isInstanceOfSatisfying(Reader.Person.class, person -> {
                    assertThat(person.roles()).containsExactly(Role.EMPLOYEE, Role.DPO);
                    assertThat(person.issuer()).isEqualTo(SIGN_IN.issuer());
                    assertThat(person.name()).isEqualTo("Exempelpersonen");
                    assertThat(person).hasToString("Person[[EMPLOYEE, DPO]]");
                });
    }

    static Stream<Arguments> badTokens() {
        return Stream.<Map.Entry<String, Function<String, String>>>of(
                        Map.entry("expired", SIGN_IN::expired),
                        Map.entry("made out to another system", SIGN_IN::madeOutToAnother),
                        Map.entry("from another issuer", SIGN_IN::fromAnotherIssuer),
                        Map.entry("signed with another key", SIGN_IN::signedByAnother),
                        Map.entry("not signed", SIGN_IN::unsigned),
                        Map.entry("an id token", SIGN_IN::idToken),
                        Map.entry("changed", group -> {
                            var parts = SIGN_IN.person().split("\\.");
                            return parts[0] + "." + SIGN_IN.person(group).split("\\.")[1] + "." + parts[2];
                        }),
                        Map.entry("no token at all", group -> "a-guess"))
                .map(bad -> Arguments.of(bad.getKey(), bad.getValue().apply("dataskyddsombud")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aBadTokenIsRefused(String why, String token) {
        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> readerAt("/api/cases", token));
    }

    @Test
    void aServiceIsKnownByItsKey() {
        assertThat(readerAt("/internal/reports/1/reporter", SIGN_IN.service("notification-service", OWN)))
                .isEqualTo(new Reader.Service("notification-service"));
    }

    @Test
    void aServiceIsNobodyOutsideTheInsideAndAPersonNobodyWithinIt() {
        assertRefused("/api/cases", SIGN_IN.service("operator", OWN));
        assertRefused("/internalx", SIGN_IN.service("operator", OWN));
        assertRefused("/internal/endpoints", SIGN_IN.person("systemadministrator"));
        assertRefused("/internal/endpoints", SIGN_IN.system());
    }

    @Test
    void aServiceSpeaksOnlyForItselfToTheOneItAddressesAndOnlyForAWhile() {
        assertRefused("/internal/endpoints", SIGN_IN.serviceInTheNameOf("reporting-service", "operator", OWN));
        assertRefused("/internal/endpoints", SIGN_IN.service("operator", "escalation-service"));
        assertRefused("/internal/endpoints", SIGN_IN.expiredService("operator", OWN));
    }

    @Test
    void nobodyIsRefusedForGoodWhileTheSignInIsAway() {
        assertThatExceptionOfType(AuthenticationServiceException.class)
                .isThrownBy(() -> readersAt("http://localhost:1").person(SIGN_IN.person()));
    }

    @Test
    void aSignInThatSaysItIsAnotherIsNotBelieved() {
        var server = Installation.signIn(
                "https://login.example",
                null,
                SIGN_IN.issuer() + "/.well-known/openid-configuration",
                "incidentkedjan");

        assertThatExceptionOfType(org.springframework.web.client.RestClientException.class)
                .isThrownBy(() -> server.metadata())
                .withMessageContaining("incidentkedjan.sign-in.issuer");
    }

    @Test
    void whatAServiceSignsAnotherTakesAndItIsSignedAnewBeforeItIsTooOld() {
        var now = Clock.systemUTC().instant();
        var clock = new java.util.concurrent.atomic.AtomicReference<>(now);
        var tokens = new ServiceTokens(Installation.keyOf("operator"), new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return java.time.ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public java.time.Instant instant() {
                return clock.get();
            }
        });
        var first = tokens.to(OWN);

        assertThat(readerAt("/internal/endpoints", first)).isEqualTo(new Reader.Service("operator"));
        clock.set(now.plus(Duration.ofMinutes(3)));
        assertThat(tokens.to(OWN)).isEqualTo(first);
        assertThat(tokens.to("gateway")).isNotEqualTo(first);
        clock.set(now.plus(Duration.ofMinutes(4)).plusSeconds(1));
        assertThat(tokens.to(OWN)).isNotEqualTo(first);
    }

    private void assertRefused(String path, String token) {
        assertThatExceptionOfType(AuthenticationException.class).as(path).isThrownBy(() -> readerAt(path, token));
    }

    private Object readerAt(String path, String token) {
        return readers.resolve(new MockHttpServletRequest("GET", path))
                .authenticate(new BearerTokenAuthenticationToken(token))
                .getPrincipal();
    }

    private static Readers readersAt(String issuer) {
        var server = Installation.signIn(issuer, null, null, "incidentkedjan");
        var clock = Clock.systemUTC();
        return new Readers(
                Installation.roles(),
                TokenReaders.forPeople(server, clock),
                TokenReaders.forServices(OWN, Installation.trustedKeys().byAccount(), clock));
    }
}
