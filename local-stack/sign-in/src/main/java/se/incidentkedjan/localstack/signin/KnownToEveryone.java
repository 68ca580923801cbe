package se.incidentkedjan.localstack.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Passwords and secrets as they are: those of the example people stand in the manual. */
final class KnownToEveryone implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return password == null ? null : password.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String known) {
        return password != null
                && known != null
                && MessageDigest.isEqual(password.toString().getBytes(UTF_8), known.getBytes(UTF_8));
    }
}
