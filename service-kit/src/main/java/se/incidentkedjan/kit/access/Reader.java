package se.incidentkedjan.kit.access;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who asks. */
public sealed interface Reader {

    /** Nobody that is known. */
    Reader NOBODY = new Nobody();

    /** One who has not signed in. */
    record Nobody() implements Reader {}

    /**
     * A service of the chain.
     *
     * @param account its name, such as {@code notification-service}
     */
    record Service(String account) implements Reader {}

    /**
     * A person, or another system of the municipality's, as its token tells.
     *
     * @param issuer who vouches for them
     * @param subject what the issuer calls them, always the same
     * @param name what people call them
     * @param grants what they may
     * @param token what they showed, to show to another service on their behalf
     * @param client what the issuer calls the system that this is (its client id); absent for a person
     */
    record Person(
            String issuer,
            String subject,
            String name,
            List<Grant> grants,
            String token,
            @Nullable String client) implements Reader {

        /** Keeps its own copy of the grants. */
        public Person {
            grants = List.copyOf(grants);
        }

        /** A person, and no system. */
        public Person(String issuer, String subject, String name, List<Grant> grants, String token) {
            this(issuer, subject, name, grants, token, null);
        }

        /** Their roles. */
        public Set<Role> roles() {
            return grants.stream().map(Grant::role).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Tells nothing of the person, so that no log can. */
        @Override
        public String toString() {
            return "Person[" + roles() + "]";
        }
    }
}
