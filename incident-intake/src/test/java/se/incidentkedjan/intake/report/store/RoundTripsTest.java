package se.incidentkedjan.intake.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import se.incidentkedjan.events.Channel;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.events.facts.IncidentFacts;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.FrontDesk;
import se.incidentkedjan.intake.report.IdempotencyKey;
import se.incidentkedjan.intake.report.Submission;

/** What a reporter waits for. */
@RunningIntake
@Import(RoundTripsTest.Listening.class)
@DirtiesContext
class RoundTripsTest {

    /** Hears what the store is asked for on the way in, and not what is done behind the reporter's back. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();

        @Bean
        MongoClientSettingsBuilderCustomizer listener() {
            return settings -> settings.addCommandListener(new CommandListener() {
                @Override
                public void commandStarted(CommandStartedEvent event) {
                    var name = event.getCommandName();
                    var command = event.getCommand();
                    if (name.equals("insert")
                            || name.equals("findAndModify")
                            || (name.equals("find") && command.toJson().contains("idempotencyKey"))) {
                        HEARD.add(name + " " + command.getString(name).getValue());
                    }
                }
            });
        }
    }

    @Autowired
    private FrontDesk desk;

    @BeforeEach
    void afterTheFirstReport() {
        desk.receive(new Submission("ord", null, IncidentFacts.of(Category.OTHER)), Channel.API, null);
        Listening.HEARD.clear();
    }

    @Test
    void wordsCostOneWriteMore() {
        desk.receive(new Submission(null, null, IncidentFacts.of(Category.OTHER)), Channel.API, null);
        assertThat(List.copyOf(Listening.HEARD)).containsExactly("findAndModify reference-numbers", "insert reports");
        Listening.HEARD.clear();

        desk.receive(new Submission("ord", null, IncidentFacts.of(Category.OTHER)), Channel.API, null);
        assertThat(List.copyOf(Listening.HEARD))
                .containsExactly("findAndModify reference-numbers", "insert data-keys", "insert reports");
    }

    @Test
    void aRequestWithANameIsLookedForFirst() {
        var key = IdempotencyKey.of(Channel.API, "round-trips");
        desk.receive(new Submission("ord", null, IncidentFacts.of(Category.OTHER)), Channel.API, key);

        assertThat(List.copyOf(Listening.HEARD))
                .containsExactly(
                        "find reports", "findAndModify reference-numbers", "insert data-keys", "insert reports");
    }
}
