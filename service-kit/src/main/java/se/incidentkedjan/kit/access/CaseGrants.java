package se.incidentkedjan.kit.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import se.incidentkedjan.events.IncidentId;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.SystemCode;
import se.incidentkedjan.events.UnitCode;

/**
 * What the one service that knows whose a case is tells the one that keeps the words of it: signed, for one reader and
 * one incident, and good for a minute. The reader's own token is shown beside it, and each of the two services asks the
 * matrix for itself.
 */
public final class CaseGrants {

    /** The header that carries it. */
    public static final String HEADER = "Case-Grant";

    private static final String KEEPS_CASES = "escalation-service";
    private static final String KEEPS_WORDS = "incident-intake";
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final ServiceTokens tokens;
    private final JwtDecoder decoder;

    CaseGrants(ServiceTokens tokens, JwtDecoder decoder) {
        this.tokens = tokens;
        this.decoder = decoder;
    }

    /** Tells the service that keeps the words whose this is. */
    public String give(Reader.Person reader, Holding holding) {
        return tokens.saying(
                KEEPS_WORDS,
                Map.of(
                        "reader", of(reader),
                        "incident", holding.incident().toString(),
                        "unit", holding.unit() == null ? "" : holding.unit().value(),
                        "system",
                                holding.system() == null ? "" : holding.system().value(),
                        "called",
                                holding.called().stream()
                                        .map(RoleCode::value)
                                        .sorted()
                                        .toList()),
                LIFE);
    }

    /**
     * Whose this is, as told for this reader.
     *
     * @throws AccessRefused when nothing that can be believed was told
     */
    public Holding read(@Nullable String grant, Reader reader, IncidentId incident) {
        if (grant == null || !(reader instanceof Reader.Person person)) {
            throw AccessRefused.forbidden(Action.WORDS_READ);
        }
        var told = decode(grant);
        if (!KEEPS_CASES.equals(told.getClaimAsString("iss"))
                || !of(person).equals(told.getClaimAsString("reader"))
                || !incident.toString().equals(told.getClaimAsString("incident"))) {
            throw AccessRefused.forbidden(Action.WORDS_READ);
        }
        var called = told.getClaimAsStringList("called");
        return new Holding(
                incident,
                text(told, "unit") == null ? null : UnitCode.of(String.valueOf(text(told, "unit"))),
                text(told, "system") == null ? null : SystemCode.of(String.valueOf(text(told, "system"))),
                (called == null ? List.<String>of() : called)
                        .stream().map(RoleCode::of).collect(Collectors.toSet()));
    }

    private Jwt decode(String grant) {
        try {
            return decoder.decode(grant);
        } catch (JwtException e) {
            throw AccessRefused.forbidden(Action.WORDS_READ);
        }
    }

    private static String of(Reader.Person reader) {
        return reader.issuer() + " " + reader.subject();
    }

    private static @Nullable String text(Jwt told, String claim) {
        var text = told.getClaimAsString(claim);
        return text == null || text.isEmpty() ? null : text;
    }
}
