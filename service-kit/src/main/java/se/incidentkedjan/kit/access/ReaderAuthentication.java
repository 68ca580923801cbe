package se.incidentkedjan.kit.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Someone whose token has been found good. */
final class ReaderAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Reader reader;

    ReaderAuthentication(Reader reader) {
        // Rights are looked up in the matrix, never in authorities.
        super(AuthorityUtils.NO_AUTHORITIES);
        this.reader = reader;
        setAuthenticated(true);
    }

    /** Who asks in this thread. */
    static Reader current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ReaderAuthentication known
                ? known.reader
                : Reader.NOBODY;
    }

    /** Keeps none: they are where someone sits, which nobody asks for, and what no one has is written in no log. */
    @Override
    public void setDetails(@Nullable Object details) {}

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return reader;
    }

    @Override
    public String getName() {
        return reader.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReaderAuthentication that && that.reader.equals(reader);
    }

    @Override
    public int hashCode() {
        return reader.hashCode();
    }
}
