package se.incidentkedjan.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.incidentkedjan.systemtests.chain.Patience;

/** With the listener, the certificates and the rights of docker-compose.yml, and real clients. */
class KafkaAccessTest {

    private static final List<String> ACCOUNTS =
            List.of("incident-intake", "escalation-service", "notification-service", "reporting-service", "operator");

    @TempDir
    private static Path folder;

    private static SecuredBroker broker;
    private static TopicsScript script;

    private record Refused(String account, String topic) {}

    @BeforeAll
    static void startTheBrokerAndRunTheScript() throws ExecutionException, InterruptedException {
        broker = SecuredBroker.start(folder);
        script = TopicsScript.run(folder);
        Patience.soon().ignoreExceptions().untilAsserted(() -> {
            try (var admin = account("kafka-topics").admin()) {
                assertThat(admin.listTopics().names().get()).isNotNull();
            }
        });
        try (var admin = account("kafka-topics").admin()) {
            script.carryOut(admin);
        }
    }

    @AfterAll
    static void stopTheBroker() {
        broker.close();
    }

    /** As the container of this service in docker-compose.yml. */
    private static Account account(String service) {
        return Account.with(broker.address(), broker.compose().kafkaClient(service));
    }

    private static Account accountWith(String setting, String value) {
        var security = new HashMap<>(broker.compose().kafkaClient("incident-intake"));
        security.put(setting, value);
        return Account.with(broker.address(), security);
    }

    private static Stream<Refused> pairsWithout(AclOperation operation) {
        var topics = script.topics().stream().map(NewTopic::name).toList();
        return ACCOUNTS.stream()
                .flatMap(account -> topics.stream().map(topic -> new Refused(account, topic)))
                .filter(pair -> !script.allows(pair.account(), operation, pair.topic()));
    }

    static Stream<Refused> foreignToSay() {
        return pairsWithout(AclOperation.WRITE);
    }

    static Stream<Refused> foreignToHear() {
        return pairsWithout(AclOperation.READ);
    }

    @Test
    void whatThePageOnTopicsSaysIsWhatTheScriptAllows() throws Exception {
        var page = Files.readAllLines(ComposeFile.ROOT.resolve("docs/topics.md"));

        for (var topic : script.topics()) {
            var row = page.stream()
                    .filter(line -> line.startsWith("| `" + topic.name() + "`"))
                    .findFirst()
                    .orElseThrow()
                    .split("\\|");
            for (var account : ACCOUNTS) {
                assertThat(script.allows(account, AclOperation.READ, topic.name()))
                        .as(account + " hears " + topic.name())
                        .isEqualTo(row[3].contains(account));
                if (!account.equals("operator")) {
                    assertThat(script.allows(account, AclOperation.WRITE, topic.name()))
                            .as(account + " says on " + topic.name())
                            .isEqualTo(row[2].contains(account));
                }
            }
            assertThat(row[5].strip()).isEqualTo(Integer.toString(topic.numPartitions()));
        }
    }

    @Test
    void eachAccountSaysAndHearsWhatTheChainNeedsOfIt() throws Throwable {
        for (var topic : script.topics()) {
            for (var account : ACCOUNTS) {
                if (script.allows(account, AclOperation.WRITE, topic.name())) {
                    account(account).say(topic.name());
                }
            }
        }
        account("escalation-service").hear("incident-intake");
        account("escalation-service").commit("escalation-service", "incident-intake");
        account("reporting-service").commit("reporting-service", "notification");
        assertThat(account("operator").hear("dead-letters.reporting-service")).isNotEmpty();
        account("operator").commit("dead-letters-operator", "dead-letters.reporting-service");
    }

    @Test
    void theAuditorOfAServiceSeesHowFarItAndTheOperatorHaveCome() throws Exception {
        try (var admin = account("escalation-service").admin()) {
            for (var group : List.of("escalation-service", "dead-letters-operator")) {
                assertThat(admin.listConsumerGroupOffsets(group)
                                .partitionsToOffsetAndMetadata()
                                .get())
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("foreignToSay")
    void nobodySaysWhatIsAnothersToSay(Refused pair) {
        assertThatExceptionOfType(TopicAuthorizationException.class)
                .isThrownBy(() -> account(pair.account()).say(pair.topic()));
    }

    @ParameterizedTest
    @MethodSource("foreignToHear")
    void nobodyHearsWhatIsNotForThem(Refused pair) {
        assertThatExceptionOfType(TopicAuthorizationException.class)
                .isThrownBy(() -> account(pair.account()).hear(pair.topic()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporting-service", "dead-letters-operator", "escalation-service-2"})
    void nobodyMovesTheGroupOfAnother(String group) {
        assertThatExceptionOfType(GroupAuthorizationException.class)
                .isThrownBy(() -> account("escalation-service").commit(group, "incident-intake"));
    }

    @Test
    void aTopicThatIsNotListedIsNeitherWrittenNorMade() {
        var intake = account("incident-intake");

        assertThatExceptionOfType(TopicAuthorizationException.class).isThrownBy(() -> intake.say("another"));
        try (var admin = intake.admin()) {
            var made = admin.createTopics(List.of(new NewTopic("another", 1, (short) 1)))
                    .all();
            assertThatThrownBy(made::get).cause().isInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void noServiceGivesItselfRights() {
        try (var admin = account("operator").admin()) {
            assertThatThrownBy(admin.createAcls(script.rights()).all()::get)
                    .cause()
                    .isInstanceOf(ClusterAuthorizationException.class);
            var everything = new AclBindingFilter(ResourcePatternFilter.ANY, AccessControlEntryFilter.ANY);
            assertThatThrownBy(admin.deleteAcls(List.of(everything)).all()::get)
                    .cause()
                    .isInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityIsRefused() {
        var others = SecuredBroker.makeSecrets(folder.resolve("other-secrets"));

        assertThatExceptionOfType(SslAuthenticationException.class)
                .isThrownBy(() -> accountWith(
                                "ssl.keystore.location",
                                others.resolve("tls/incident-intake.pem").toString())
                        .say("incident-intake"));
        assertThatExceptionOfType(SslAuthenticationException.class)
                .as("and a client refuses a broker of another authority")
                .isThrownBy(() -> accountWith(
                                "ssl.truststore.location",
                                others.resolve("tls/ca.pem").toString())
                        .say("incident-intake"));
    }

    @Test
    void aCertificateOfOurAuthorityThatNamesNoAccountMayNothing() {
        var store = accountWith(
                "ssl.keystore.location",
                broker.secrets().resolve("tls/mongodb.pem").toString());

        assertThatExceptionOfType(TopicAuthorizationException.class).isThrownBy(() -> store.say("incident-intake"));
    }

    @Test
    void whoeverShowsNoCertificateIsRefused() {
        var security = new HashMap<>(broker.compose().kafkaClient("incident-intake"));
        security.remove("ssl.keystore.location");
        security.remove("ssl.keystore.type");

        assertThatExceptionOfType(SslAuthenticationException.class)
                .isThrownBy(() -> Account.with(broker.address(), security).say("incident-intake"));
    }

    @Test
    void whoeverSpeaksInTheClearIsNotAnswered() {
        var inTheClear = Account.with(broker.address(), Map.of("security.protocol", "PLAINTEXT"));

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> inTheClear.say("incident-intake"));
    }

    @Test
    void aServiceWithTheSettingsOfItsContainerHearsAndSaysAndPutsAsideWhatItCannotRead() throws Throwable {
        try (var service = ListeningService.start("escalation-service", broker)) {
            service.say("escalation");
            account("incident-intake").say("incident-intake");

            Patience.soon()
                    .untilAsserted(() -> assertThat(account("operator").hear("dead-letters.escalation-service"))
                            .anyMatch(letter -> letter.headers().lastHeader("dead_reason") != null));
            assertThatCode(() -> account("notification-service").commit("notification-service", "escalation"))
                    .doesNotThrowAnyException();
        }
    }
}
