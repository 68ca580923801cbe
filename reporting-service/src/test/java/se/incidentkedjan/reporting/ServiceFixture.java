package se.incidentkedjan.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.incidentkedjan.events.EventEnvelope;
import se.incidentkedjan.events.EventEnvelope.Header;
import se.incidentkedjan.events.EventJson;
import se.incidentkedjan.reporting.counting.Counting;
import se.incidentkedjan.reporting.counting.Story;
import se.incidentkedjan.reporting.feed.Feed;
import se.incidentkedjan.reporting.rebuild.Voices;
import se.incidentkedjan.testing.TestSignIn;

/** The service as it runs, on a store in memory, with a feed that the test holds in its hand. */
@SpringBootTest(
        classes = ReportingServiceApplication.class,
        properties = {
            "spring.config.name=reporting-service",
            "incidentkedjan.reports.planned=false",
            "spring.cloud.stream.function.autodetect=false",
            "spring.cloud.function.definition="
        })
@AutoConfigureMockMvc
@Import(ServiceFixture.Hands.class)
public abstract class ServiceFixture {

    /** Signs in those who ask. */
    protected static final TestSignIn SIGN_IN = TestSignIn.running();

    private static final MongoServer STORE = new MongoServer(new MemoryBackend());

    @Autowired
    protected Consumer<Message<List<byte[]>>> countEvents;

    @Autowired
    protected Counting counting;

    @Autowired
    protected MockMvcTester http;

    @Autowired
    protected HandFeed feed;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        SIGN_IN.settingsOf("reporting-service").forEach((name, value) -> registry.add(name, () -> value));
        var address = STORE.getLocalAddress() == null ? STORE.bind() : STORE.getLocalAddress();
        registry.add(
                "spring.mongodb.uri",
                () -> "mongodb://localhost:" + address.getPort() + "/${test.database:reporting-service}");
        registry.add(
                "incidentkedjan.config-dir",
                () -> Path.of(System.getProperty("project.root", ".."), "config")
                        .toString());
    }

    @BeforeEach
    void nothingIsCounted() {
        counting.clear();
        feed.calls.clear();
        feed.behind = OptionalLong.of(0);
    }

    /** Asks as a reader for a nämnd. */
    protected MockMvcTester.MockMvcRequestBuilder ask(String address) {
        return http.get().uri(address).header(HttpHeaders.AUTHORIZATION, "Bearer " + SIGN_IN.person("namnd-social"));
    }

    /** Asks as a member of a group of access.yml. */
    protected MockMvcTester.MockMvcRequestBuilder askAs(String group, String address) {
        return http.get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + SIGN_IN.person(group))
                .header(HttpHeaders.ACCEPT, "text/html");
    }

    protected void hear(Story... stories) {
        for (var story : stories) {
            hear(story.told());
        }
    }

    /** As the binder hands a batch over. */
    protected void hear(List<EventEnvelope> batch) {
        List<byte[]> payloads = new ArrayList<>();
        List<Map<String, Object>> headers = new ArrayList<>();
        for (var envelope : batch) {
            payloads.add(EventJson.write(envelope.event()).getBytes(UTF_8));
            Map<String, Object> one = new HashMap<>();
            one.put(Header.ID, envelope.id().getBytes(UTF_8));
            one.put(Header.TYPE, envelope.type().wireName().getBytes(UTF_8));
            one.put(Header.SEQUENCE, Long.toString(envelope.sequence()).getBytes(UTF_8));
            one.put(Header.TIME, envelope.time().toString().getBytes(UTF_8));
            headers.add(one);
        }
        countEvents.accept(MessageBuilder.withPayload(payloads)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                .build());
    }

    /** A feed that notes what it is told. */
    public static final class HandFeed implements Feed, Voices {

        public final List<String> calls = new ArrayList<>();
        public volatile OptionalLong behind = OptionalLong.of(0);

        @Override
        public void stop() {
            calls.add("stop");
        }

        @Override
        public void start() {
            calls.add("start");
        }

        @Override
        public void toBeginning() {
            calls.add("to beginning");
        }

        @Override
        public void toEnd() {
            calls.add("to end");
        }

        @Override
        public OptionalLong behind() {
            return behind;
        }

        @Override
        public void lookAnew() {
            // Nothing is remembered here.
        }

        @Override
        public void sayEverythingAgain() {
            calls.add("say everything again");
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Hands {

        @Bean
        @Primary
        HandFeed handFeed() {
            return new HandFeed();
        }

        @Bean
        @Primary
        Clock testClock() {
            return Clock.fixed(Instant.parse("2026-11-20T15:45:00Z"), ZoneOffset.UTC);
        }
    }
}
