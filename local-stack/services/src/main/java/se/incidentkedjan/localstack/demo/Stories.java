package se.incidentkedjan.localstack.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.incidentkedjan.events.EventJson;
import tools.jackson.databind.DeserializationFeature;

/**
 * Everything that may happen in the year, as {@code demo/stories.yml} tells it.
 *
 * @param sizes how large each unit is, in relation to the others
 * @param blocks what the stories borrow from, of no use on its own
 * @param stories the sorts of incidents
 */
record Stories(Map<String, Integer> sizes, @Nullable Object blocks, List<Story> stories) {

    /** Reads the file strictly: a word it does not know is an error. */
    static Stories read() {
        try (InputStream file = Objects.requireNonNull(Stories.class.getResourceAsStream("/demo/stories.yml"))) {
            var options = new LoaderOptions();
            // The limit is for files from strangers; this one borrows from its building blocks all the time.
            options.setMaxAliasesForCollections(Integer.MAX_VALUE);
            Object tree = new Yaml(new SafeConstructor(options)).load(file);
            return EventJson.mapper()
                    .rebuild()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .convertValue(tree, Stories.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of one season, in the order of the file. */
    List<Story> of(Season season) {
        return stories.stream().filter(story -> story.season() == season).toList();
    }
}
