package se.incidentkedjan.localstack.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The people of the example municipality. They sign in with their mail address, or the part before the @. */
final class ExamplePeople implements UserDetailsService {

    /**
     * One of them.
     *
     * @param email their address
     * @param name what they are called: a post, never a person
     * @param groups what they are members of
     */
    record Someone(String email, String name, List<String> groups) {
        String id() {
            return email.substring(0, email.indexOf('@'));
        }
    }

    private final List<Someone> all;

    private ExamplePeople(List<Someone> all) {
        this.all = List.copyOf(all);
    }

    static ExamplePeople read() {
        try (InputStream file = ExamplePeople.class.getResourceAsStream("/example-people.yml")) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new ExamplePeople(entries.stream()
                    .map(entry -> new Someone(
                            String.valueOf(entry.get("email")),
                            String.valueOf(entry.get("name")),
                            ((List<?>) entry.getOrDefault("groups", List.of()))
                                    .stream().map(String::valueOf).toList()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Someone> find(String emailOrId) {
        return all.stream()
                .filter(one ->
                        one.email().equalsIgnoreCase(emailOrId) || one.id().equalsIgnoreCase(emailOrId))
                .findFirst();
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        Someone found =
                find(username).orElseThrow(() -> new UsernameNotFoundException("no example person is called so"));
        // Everyone knows the password, so hiding it would be pretence.
        return User.withUsername(found.email())
                .password(found.id())
                .authorities("person")
                .build();
    }
}
