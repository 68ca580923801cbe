package se.incidentkedjan.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class VerifiedTokensTest {

    private final List<String> asked = new ArrayList<>();
    private boolean isSigned = true;
    private boolean isGood = true;
    private long nanos;
    private final VerifiedTokens tokens = new VerifiedTokens(
            this::verify,
            token -> isGood
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(new OAuth2Error("expired")),
            () -> nanos);

    private Jwt verify(String token) {
        asked.add(token);
        if (!isSigned) {
            throw new BadJwtException("not signed");
        }
        return Jwt.withTokenValue(token).header("alg", "RS256").subject(token).build();
    }

    @Test
    void aSignatureIsVerifiedOnceAMinute() {
        assertThat(tokens.decode("a")).isSameAs(tokens.decode("a"));
        tokens.decode("b");
        assertThat(asked).containsExactly("a", "b");

        nanos = VerifiedTokens.REMEMBERED.toNanos();
        isSigned = false;
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode("a"));
    }

    @Test
    void whetherATokenIsStillGoodIsLookedAtEachTime() {
        tokens.decode("a");
        isGood = false;

        assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> tokens.decode("a"));
    }

    @Test
    void whatWasRefusedIsNotRemembered() {
        isSigned = false;
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode("a"));
        isSigned = true;
        isGood = false;
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode("a"));
        isGood = true;

        tokens.decode("a");
        assertThat(asked).containsExactly("a", "a", "a");
    }
}
