package se.incidentkedjan.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Signs anyone in as anyone: an OpenID Connect issuer on a free loopback port, and the keys of all service accounts in a
 * temporary folder. One serves all tests of a module.
 */
public final class TestSignIn {

    private static final String AUDIENCE = "incidentkedjan";
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int BITS = 2048;
    private static final String KEY = "of-the-tests";

    private static final class Only {
        static final TestSignIn ONE = new TestSignIn();
    }

    private final Path folder;
    private final AccountKeys accounts;
    private final RSAKey key = key();
    private final RSAKey otherKey = key();
    private final HttpServer server;

    private TestSignIn() {
        try {
            folder = Files.createTempDirectory("incidentkedjan-sign-in");
            accounts = new AccountKeys(folder);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer("/.well-known/openid-configuration", description());
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    /** The one of this process, running. */
    public static TestSignIn running() {
        return Only.ONE;
    }

    /** Its address, as it stands in tokens. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /**
     * What an application needs to start.
     *
     * @param account the service's own name
     * @return settings by name; each application gets a folder of its own for what it writes
     */
    public Map<String, String> settingsOf(String account) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("incidentkedjan.sign-in.issuer", issuer());
        settings.put("incidentkedjan.access.own-key", accounts.own(account).toString());
        settings.put("incidentkedjan.access.trusted-keys", accounts.trusted().toString());
        settings.put("incidentkedjan.audit.checkpoints", newFolder().toString());
        return settings;
    }

    /** The same as a command line, with more after it. */
    public String[] argumentsOf(String account, String... more) {
        return Stream.concat(
                        settingsOf(account).entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    /** What a member of these groups of {@code config/access.yml} shows. */
    public String person(String... groups) {
        return signed(access(groups).build(), key);
    }

    /** What a member of these groups shows who has this mail address. */
    public String personAt(String email, String... groups) {
        return signed(access(groups).claim("email", email).build(), key);
    }

    /** What another system of the municipality's shows. */
    public String system() {
        return signed(
                access("integration").subject("system").claim("name", "Skript").build(), key);
    }

    /**
     * What another system shows whose sign-in gives it an account besides.
     *
     * @param claim where its client id stands
     */
    public String systemBy(String claim, String client) {
        return signed(
                access("integration")
                        .subject("account of " + client)
                        .claim(claim, client)
                        .build(),
                key);
    }

    /** What was good an hour ago. */
    public String expired(String... groups) {
        var then = Clock.systemUTC().instant().minus(Duration.ofHours(1));
        return signed(
                access(groups)
                        .issueTime(Date.from(then.minus(LIFE)))
                        .expirationTime(Date.from(then))
                        .build(),
                key);
    }

    /** What opens another system of the municipality's. */
    public String madeOutToAnother(String... groups) {
        return signed(access(groups).audience("another-system").build(), key);
    }

    /** What another issuer would sign with our key. */
    public String fromAnotherIssuer(String... groups) {
        return signed(access(groups).issuer("https://login.other.example").build(), key);
    }

    /** What someone signed with a key of their own, under the name of ours. */
    public String signedByAnother(String... groups) {
        return signed(access(groups).build(), otherKey);
    }

    /** What someone did not sign at all. */
    public String unsigned(String... groups) {
        return new PlainJWT(access(groups).build()).serialize();
    }

    /** What tells the gateway who signed in, and opens nothing. */
    public String idToken(String... groups) {
        return signed(access(groups).claim("nonce", "n-0S6_WzA2Mj").build(), key);
    }

    /** What the sign-in tells a client when someone has signed out (OpenID Connect Back-Channel Logout 1.0). */
    public String logoutToken(String client, String subject) {
        var now = Clock.systemUTC().instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(client)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .jwtID("one-sign-out")
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
        return signed(claims, key);
    }

    /** What one service shows another. */
    public String service(String from, String to) {
        return accounts.signed(from, from, service(from, to, LIFE));
    }

    /** What one service showed another an hour ago. */
    public String expiredService(String from, String to) {
        return accounts.signed(from, from, service(from, to, Duration.ofHours(-1)));
    }

    /** What one service shows another in the name of a third. */
    public String serviceInTheNameOf(String signer, String named, String to) {
        return accounts.signed(signer, signer, service(named, to, LIFE));
    }

    private static JWTClaimsSet service(String from, String to, Duration life) {
        var now = Clock.systemUTC().instant();
        return new JWTClaimsSet.Builder()
                .issuer(from)
                .subject(from)
                .audience(to)
                .issueTime(Date.from(now.minus(life.abs().multipliedBy(2))))
                .expirationTime(Date.from(now.plus(life)))
                .build();
    }

    private JWTClaimsSet.Builder access(String... groups) {
        var now = Clock.systemUTC().instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(groups.length == 0 ? "anstalld" : String.join("+", groups))
                .audience(AUDIENCE)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("name", "Exempelpersonen")
                .claim("groups", List.of(groups));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("signing a token failed", e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(BITS).keyID(KEY).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }

    private Path newFolder() {
        try {
            return Files.createTempDirectory(folder, "service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String description() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/logout",
                 "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer());
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
